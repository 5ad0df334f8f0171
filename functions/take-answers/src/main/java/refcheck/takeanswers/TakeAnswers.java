package refcheck.takeanswers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import refcheck.domain.Command.Begin;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Part.Answers;
import refcheck.domain.dossier.Part.Aside;
import refcheck.domain.dossier.Part.Draft;
import refcheck.edge.PageFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.Pages;
import refcheck.store.Doors;
import refcheck.store.Link;

/**
 * Takes what a referee does. It seals and never opens: what is typed goes in here and is shown by
 * another function, to which every post is sent on.
 */
@Singleton
final class TakeAnswers implements PageFunction.Endpoint {
  private final Doors doors;
  private final Keeping keeping;
  private final Pages pages;
  private final Clock clock;

  TakeAnswers(Doors doors, Keeping keeping, Pages pages, Clock clock) {
    this.doors = doors;
    this.keeping = keeping;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    var token = LinkToken.parse(request.parameter("token")).orElseGet(LinkToken::mint);
    var link = doors.follow(token).orElseGet(Link::nowhere);
    if (request.route().endsWith("/unsubscribe")) {
      return unsubscribe(new Post(request, token, link, Map.of(), clock.instant()));
    }
    var post = new Post(request, token, link, request.form(), clock.instant());
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
    var language = Post.language(request);
    var status = problem.status();
    if (status == 413) {
      return Reply.page(413, pages.tooLong(language));
    }
    return status < 500 && status != 415
        ? Reply.page(404, pages.gone(language))
        : Reply.page(status, pages.failed(language, request.id()));
  }

  private Reply begin(Post post) {
    var begin = new Begin(post.link().referee(), post.now());
    return keeping.nothing(post, begin, post.begun());
  }

  private Reply save(Post post, String next) {
    if (!post.isToBeKept()) {
      return Reply.seeOther(next);
    }
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return keeping.all(post, save, post.draftParts(), next);
  }

  private Reply submit(Post post) {
    if (!post.questionnaire().mistakesIn(post.typed(), post.now()).isEmpty()) {
      return save(post, post.form("check=all"));
    }
    var referee = post.link().referee();
    var submit = new Submit(referee, clock.instant());
    // The draft stays as the referee's own copy: the answers themselves are for the report alone.
    var parts = new ArrayList<>(post.draftParts());
    parts.add(post.questionnaire().answers(referee, post.typed()));
    // Nothing required is missing: a client of somebody's own need not have looked at the page.
    return keeping.once(post, submit, parts, post.isOfPage() ? post.upon() : Map.of());
  }

  private Reply decline(Post post) {
    var of = post.request().query("of").flatMap(DeclineReason::parse);
    return DeclineReason.parse(post.field("reason"))
        .map(reason -> decline(post, reason))
        .orElseGet(() ->
            Reply.seeOther(
                post.landing("missing=" + of.orElse(DeclineReason.RATHER_NOT).wireName())));
  }

  private Reply decline(Post post, DeclineReason reason) {
    var decline = new Decline(post.link().referee(), reason, clock.instant());
    return keeping.nothing(post, decline, post.landing(""));
  }

  /**
   * What a mail program posts, in any encoding; all that it says is in the address. It follows no
   * redirect (RFC 8058, section 3.1), and its answer does not tell whether there is such a link.
   */
  private Reply unsubscribe(Post post) {
    decline(post, DeclineReason.UNSUBSCRIBED);
    return Reply.page(200, pages.unsubscribed(Post.language(post.request())));
  }

  /** Nothing, under new keys, over what was said: with their keys gone, all copies are noise. */
  private Reply retract(Post post) {
    if (!post.field("sure").equals("yes")) {
      return Reply.seeOther(post.landing("missing=sure"));
    }
    var referee = post.link().referee();
    var retract = new Retract(referee, clock.instant());
    var nothing =
        List.<Part>of(
            new Draft(referee, Map.of()),
            new Aside(referee, Map.of()),
            new Answers(referee, Map.of()));
    return keeping.once(post, retract, nothing, Map.of());
  }
}
