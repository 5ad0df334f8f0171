package refcheck.submitform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.edge.LinkFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.PageRenderer;
import refcheck.store.Doors;
import refcheck.store.Link;

/**
 * Takes what a referee does. It seals and never opens: what is typed goes in here and is shown by
 * another function, to which every post is sent on.
 */
@Singleton
final class SubmitForm implements LinkFunction.Endpoint {
  private final Doors doors;
  private final AnswerWriter keeping;
  private final PageRenderer pages;
  private final Clock clock;

  SubmitForm(Doors doors, AnswerWriter keeping, PageRenderer pages, Clock clock) {
    this.doors = doors;
    this.keeping = keeping;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    var token = LinkToken.parse(request.parameter("token")).orElseGet(LinkToken::mint);
    var link = doors.follow(token).orElseGet(Link::dummy);
    if (request.route().endsWith("/unsubscribe")) {
      return unsubscribe(new FormSubmission(request, token, link, Map.of(), clock.instant()));
    }
    var post = new FormSubmission(request, token, link, request.form(), clock.instant());
    return switch (request.route()) {
      case "POST /r/{token}/begin" -> begin(post);
      case "POST /r/{token}/save" -> save(post, post.next());
      case "POST /r/{token}/submit" -> submit(post);
      case "POST /r/{token}/decline" -> decline(post);
      case "POST /r/{token}/retract" -> retract(post);
      case String route ->
          throw new IllegalStateException("not a route of this function: " + route);
    };
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    var language = FormSubmission.language(request);
    var status = problem.status();
    if (status == 413) {
      return Reply.page(413, pages.tooLong(language));
    }
    return status < 500 && status != 415
        ? Reply.page(404, pages.gone(language))
        : Reply.page(status, pages.failed(language, request.id()));
  }

  private Reply begin(FormSubmission post) {
    var begin = new OpenForm(post.link().referee(), post.now());
    return keeping.nothing(post, begin, post.begun());
  }

  private Reply save(FormSubmission post, String next) {
    if (!post.isToBeKept()) {
      return Reply.seeOther(next);
    }
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return keeping.all(post, save, post.draftParts(), next);
  }

  private Reply submit(FormSubmission post) {
    if (!post.questionnaire().validate(post.typed(), post.now()).isEmpty()) {
      return save(post, post.form("check=all"));
    }
    var referee = post.link().referee();
    var submit = new Submit(referee, clock.instant());
    // The draft stays as the referee's own copy: the answers themselves are for the report alone.
    var parts = new ArrayList<>(post.draftParts());
    parts.add(post.questionnaire().answers(referee, post.typed()));
    // Nothing required is missing: a client of somebody's own need not have looked at the page.
    return keeping.once(post, submit, parts, post.isOfPage() ? post.expectedRevisions() : Map.of());
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
    var decline = new Decline(post.link().referee(), reason, clock.instant());
    return keeping.nothing(post, decline, post.landing(""));
  }

  /**
   * What a mail program posts, in any encoding; all that it says is in the address. It follows no
   * redirect (RFC 8058, section 3.1), and its answer does not tell whether there is such a link.
   */
  private Reply unsubscribe(FormSubmission post) {
    decline(post, DeclineReason.UNSUBSCRIBED);
    return Reply.page(200, pages.unsubscribed(FormSubmission.language(post.request())));
  }

  /** Nothing, under new keys, over what was said: with their keys gone, all copies are noise. */
  private Reply retract(FormSubmission post) {
    if (!post.field("sure").equals("yes")) {
      return Reply.seeOther(post.landing("missing=sure"));
    }
    var referee = post.link().referee();
    var retract = new Retract(referee, clock.instant());
    var nothing =
        List.<DossierPart>of(
            new Draft(referee, Map.of()),
            new ConflictingDraft(referee, Map.of()),
            new Answers(referee, Map.of()));
    return keeping.once(post, retract, nothing, Map.of());
  }
}
