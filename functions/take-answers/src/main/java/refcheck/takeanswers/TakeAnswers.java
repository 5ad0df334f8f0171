package refcheck.takeanswers;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.domain.Command;
import refcheck.domain.Command.Begin;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Part.Draft;
import refcheck.domain.dossier.Question;
import refcheck.edge.PageFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.Pages;
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
    var post = new Post(request, token, doors.follow(token).orElseGet(Link::nowhere));
    return switch (request.route()) {
      case "POST /r/{token}/begin" -> begin(post);
      case "POST /r/{token}/save" -> save(post, post.form("saved=1"));
      case "POST /r/{token}/submit" -> submit(post);
      case "POST /r/{token}/decline" -> decline(post);
      case String route ->
          throw new IllegalStateException("not a route of this function: " + route);
    };
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    var language = Post.language(request);
    return problem.status() < 500 && problem.status() != 413
        ? Reply.page(404, pages.gone(language))
        : Reply.page(problem.status(), pages.failed(language, request.id()));
  }

  private Reply begin(Post post) {
    var begin = new Begin(post.link().referee(), clock.instant());
    return carryOut(post, begin, Alongside.NOTHING, post.form(""));
  }

  private Reply save(Post post, String next) {
    var typed = new Draft(post.link().referee(), typed(post));
    var sealed = dossiers.seal(post.link().check(), typed).getFirst();
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return carryOut(post, save, Alongside.part(post.link().check(), sealed), next);
  }

  private Reply submit(Post post) {
    var questionnaire = post.questionnaire();
    var fields = typed(post);
    if (!questionnaire.mistakesIn(fields).isEmpty()) {
      return save(post, post.form("check=1"));
    }
    var answers = questionnaire.answers(post.link().referee(), fields);
    var sealed = dossiers.seal(post.link().check(), answers).getFirst();
    var submit = new Submit(post.link().referee(), clock.instant());
    return carryOut(
        post, submit, Alongside.firstPart(post.link().check(), sealed), post.landing(""));
  }

  private Reply decline(Post post) {
    return DeclineReason.parse(post.request().form().getOrDefault("reason", ""))
        .map(reason -> new Decline(post.link().referee(), reason, clock.instant()))
        .map(decline -> carryOut(post, decline, Alongside.NOTHING, post.landing("")))
        .orElseGet(() -> Reply.seeOther(post.landing("reason=missing")));
  }

  private Reply carryOut(Post post, Command command, Alongside alongside, String next) {
    return switch (checks.carryOut(post.link().check(), command, alongside)) {
      case Carried.Done _ -> Reply.seeOther(next);
      // The page there says where the request stands: to be begun, answered, or gone.
      case Carried.Refused _, Carried.Unknown _ -> Reply.seeOther(post.landing(""));
      case Carried.Contended _ -> throw new IllegalStateException("others were faster");
      case Carried.Replayed _, Carried.KeyReused _, Carried.ExternalIdTaken _ ->
          throw new IllegalStateException("no outcome of what a referee does");
    };
  }

  /** Only what we have asked for is kept. */
  private static Map<String, String> typed(Post post) {
    var form = post.request().form();
    return post.questionnaire().questions().stream()
        .map(Question::id)
        .filter(form::containsKey)
        .collect(Collectors.toMap(id -> id, id -> form.getOrDefault(id, "")));
  }
}
