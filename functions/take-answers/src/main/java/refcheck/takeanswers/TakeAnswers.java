package refcheck.takeanswers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.Command;
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
import refcheck.domain.dossier.PartName;
import refcheck.edge.PageFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.Pages;
import refcheck.store.Ahead;
import refcheck.store.Alongside;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Doors;
import refcheck.store.Dossiers;
import refcheck.store.Link;

/**
 * Takes what a referee does. It seals and never opens: what is typed goes in here and is shown by
 * another function, to which every post is sent on.
 */
@Singleton
final class TakeAnswers implements PageFunction.Endpoint {
  private final Doors doors;
  private final Checks checks;
  private final Dossiers dossiers;
  private final Pages pages;
  private final Clock clock;

  TakeAnswers(Doors doors, Checks checks, Dossiers dossiers, Pages pages, Clock clock) {
    this.doors = doors;
    this.checks = checks;
    this.dossiers = dossiers;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    var token = LinkToken.parse(request.parameter("token")).orElseGet(LinkToken::mint);
    var link = doors.follow(token).orElseGet(Link::nowhere);
    if (request.route().endsWith("/unsubscribe")) {
      // A mail program posts this, in any encoding; what it says is all in the address.
      return decline(new Post(request, token, link, Map.of()), DeclineReason.UNSUBSCRIBED);
    }
    var post = new Post(request, token, link, request.form());
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
    var begin = new Begin(post.link().referee(), clock.instant());
    return carryOut(post, begin, Alongside.NOTHING, post.begun());
  }

  private Reply save(Post post, String next) {
    if (!post.isToBeKept()) {
      return Reply.seeOther(next);
    }
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return sealing(post.draftParts(), post, post.upon(), kept -> carryOut(post, save, kept, next));
  }

  private Reply submit(Post post) {
    if (!post.questionnaire().mistakesIn(post.typed()).isEmpty()) {
      return save(post, post.form("check=all"));
    }
    var referee = post.link().referee();
    var submit = new Submit(referee, clock.instant());
    // The draft stays as the referee's own copy: the answers themselves are for the report alone.
    var parts = new ArrayList<>(post.draftParts());
    parts.add(post.questionnaire().answers(referee, post.typed()));
    // Nothing required is missing: a client of somebody's own need not have looked at the page.
    return sealing(
        parts,
        post,
        post.isOfPage() ? post.upon() : Map.of(),
        kept -> carryOut(post, submit, kept.once(), post.landing("")));
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
    return carryOut(post, decline, Alongside.NOTHING, post.landing(""));
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
    return sealing(
        nothing, post, Map.of(), kept -> carryOut(post, retract, kept.once(), post.landing("")));
  }

  /** Keeps what was typed in a window that has been overtaken by another one, beside the draft. */
  private Reply putAside(Post post) {
    var form = post.form("step=" + post.step());
    if (post.isBlank()) {
      return Reply.seeOther(form);
    }
    var aside = List.<Part>of(new Aside(post.link().referee(), post.typed()));
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return sealing(
        aside, post, post.upon(), kept -> carryOut(post, save, kept, form, this::handBack));
  }

  /** One window is kept beside the draft; what is typed in a third is given back to be copied. */
  private Reply handBack(Post post) {
    return Reply.page(
        409,
        pages.overtaken(
            Post.language(post.request()),
            post.token().secret(),
            post.questionnaire(),
            post.typed()));
  }

  /** Seals while the check is read. */
  private Reply sealing(
      List<Part> parts,
      Post post,
      Map<PartName, Optional<String>> upon,
      Function<Alongside, Reply> then) {
    var check = post.link().check();
    try (var sealed = Ahead.of(() -> dossiers.seal(check, parts))) {
      return then.apply(events -> Alongside.upon(check, sealed.get(), upon).changes(events));
    }
  }

  private Reply carryOut(Post post, Command command, Alongside alongside, String next) {
    return carryOut(post, command, alongside, next, this::putAside);
  }

  private Reply carryOut(
      Post post,
      Command command,
      Alongside alongside,
      String next,
      Function<Post, Reply> overtaken) {
    return switch (checks.carryOut(post.link().check(), command, alongside)) {
      case Carried.Done _ -> Reply.seeOther(next);
      // The page there says where the request stands: to be begun, answered, or gone.
      case Carried.Refused _, Carried.Unknown _ -> Reply.seeOther(post.landing(""));
      case Carried.Outdated _ -> overtaken.apply(post);
      case Carried.Contended _ -> throw new IllegalStateException("others were faster");
      case Carried.Replayed _, Carried.KeyReused _, Carried.ExternalIdTaken _ ->
          throw new IllegalStateException("no outcome of what a referee does");
    };
  }
}
