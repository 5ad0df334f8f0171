package refcheck.submitform;

import jakarta.inject.Singleton;
import java.time.Clock;
import refcheck.api.LinkFunction;
import refcheck.api.Problem;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskCommand.Decline;
import refcheck.domain.task.TaskCommand.OpenForm;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.pages.PageRenderer;
import refcheck.pages.UnsavedReason;
import refcheck.store.Link;
import refcheck.store.LinkStore;

/**
 * Takes the forms that the holders of links post. Seals answers and never opens them: every post is
 * redirected to a page of show-form.
 */
@Singleton
final class SubmitForm implements LinkFunction.Endpoint {
  private final LinkStore links;
  private final AnswerWriter writer;
  private final UnsavedReplies unsaved;
  private final PageRenderer pages;
  private final Clock clock;

  SubmitForm(
      LinkStore links,
      AnswerWriter writer,
      UnsavedReplies unsaved,
      PageRenderer pages,
      Clock clock) {
    this.links = links;
    this.writer = writer;
    this.unsaved = unsaved;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    var form = request.form();
    var isUnsubscription = request.route().endsWith("/unsubscribe");
    if (!isUnsubscription && form.defect().isPresent()) {
      return unsaved.unreadable(request, form, form.defect().get());
    }
    // An unknown link takes as long as a closed one: its made-up check is looked up, too.
    var token = LinkToken.parse(request.parameter("token")).orElseGet(LinkToken::mint);
    var link = links.find(token).orElseGet(Link::dummy);
    var post = new FormSubmission(request, token, link, form, clock.instant());
    if (isUnsubscription) {
      return unsubscribe(post);
    }
    return switch (request.route()) {
      case "POST /r/{token}/begin" -> begin(post);
      case "POST /r/{token}/save" -> save(post, new NextAddress(post).afterSaving());
      case "POST /r/{token}/submit" -> submit(post);
      case "POST /r/{token}/decline" -> decline(post);
      case "POST /r/{token}/retract" -> retract(post);
      case String route ->
          throw new IllegalStateException("not a route of this function: " + route);
    };
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    return problem.status() < 500
        ? Reply.page(404, pages.gone(FormSubmission.language(request)))
        : unsaved.failed(request, problem.status());
  }

  private Reply begin(FormSubmission post) {
    return reply(post, writer.execute(post, new OpenForm()), new NextAddress(post).afterBegin());
  }

  private Reply save(FormSubmission post, String next) {
    if (!post.isWorthSaving()) {
      return Reply.seeOther(next);
    }
    return reply(post, writer.saveDraft(post), next);
  }

  private Reply submit(FormSubmission post) {
    if (!post.questionnaire().validate(post.typed(), post.now()).isEmpty()) {
      return save(post, post.form("check=all"));
    }
    var result = writer.submit(post);
    // The form then shows where the two windows differ.
    return result instanceof WriteResult.Stale
        ? reply(post, writer.saveDraft(post), post.form(""))
        : reply(post, result, post.landing(""));
  }

  /** Redirects to {@code next} if the form is stored. Text that is not stored is given back. */
  private Reply reply(FormSubmission post, WriteResult result, String next) {
    return switch (result) {
      case WriteResult.Stored() -> Reply.seeOther(next);
      case WriteResult.Stale() -> saveConflictingDraft(post);
      case WriteResult.Refused(var reason) -> unsaved.refused(post, reason);
      case WriteResult.Contended() -> unsaved.failed(post.request(), 503);
    };
  }

  /**
   * The form shows the first part in which the two windows differ. There is no room for a third.
   */
  private Reply saveConflictingDraft(FormSubmission post) {
    var form = post.form("");
    if (post.isBlank()) {
      return Reply.seeOther(form);
    }
    var result = writer.saveConflictingDraft(post);
    return result instanceof WriteResult.Stale
        ? unsaved.refused(post, UnsavedReason.THIRD_WINDOW)
        : reply(post, result, form);
  }

  private Reply decline(FormSubmission post) {
    var of = post.request().query("of").flatMap(DeclineReason::parse);
    return DeclineReason.parse(post.field("reason"))
        .map(reason -> decline(post, reason))
        .orElseGet(() ->
            Reply.seeOther(
                post.landing("missing=" + of.orElse(DeclineReason.RATHER_NOT).wireName())));
  }

  private Reply decline(FormSubmission post, DeclineReason reason) {
    return reply(post, writer.execute(post, new Decline(reason)), post.landing(""));
  }

  /**
   * Takes the one-click request of a mail program (RFC 8058). The body may have any media type and
   * is ignored. The reply is not a redirect (section 3.1) and is the same for unknown links.
   */
  private Reply unsubscribe(FormSubmission post) {
    decline(post, DeclineReason.UNSUBSCRIBED);
    return Reply.page(200, pages.unsubscribed(FormSubmission.language(post.request())));
  }

  private Reply retract(FormSubmission post) {
    if (!post.field("sure").equals("yes")) {
      return Reply.seeOther(post.landing("missing=sure"));
    }
    return reply(post, writer.retract(post), post.landing(""));
  }
}
