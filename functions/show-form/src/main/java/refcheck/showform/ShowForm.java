package refcheck.showform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import refcheck.domain.Check.Open;
import refcheck.domain.Reference.Declined;
import refcheck.domain.Reference.Drafted;
import refcheck.domain.Reference.Ended;
import refcheck.domain.Reference.Invited;
import refcheck.domain.Reference.Nominated;
import refcheck.domain.Reference.Opened;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Reference.Waiting;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Part.Draft;
import refcheck.domain.dossier.Part.Invitations;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.PageFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.Language;
import refcheck.pages.Pages;
import refcheck.store.Checks;
import refcheck.store.Doors;
import refcheck.store.Dossiers;
import refcheck.store.Link;

/** Shows a referee where the request stands: to be begun, to be filled in, answered, or gone. */
@Singleton
final class ShowForm implements PageFunction.Endpoint {
  private final Doors doors;
  private final Checks checks;
  private final Dossiers dossiers;
  private final Pages pages;
  private final Clock clock;

  ShowForm(Doors doors, Checks checks, Dossiers dossiers, Pages pages, Clock clock) {
    this.doors = doors;
    this.checks = checks;
    this.dossiers = dossiers;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    if (request.route().endsWith(" /assets/refcheck.css")) {
      return Reply.page(200, pages.stylesheet())
          .with("content-type", "text/css; charset=utf-8")
          .with("cache-control", "public, max-age=3600");
    }
    // An unknown link is followed nowhere, so that it takes as long as one that is over.
    var token = LinkToken.parse(request.parameter("token")).orElseGet(LinkToken::mint);
    var link = doors.follow(token).orElseGet(Link::nowhere);
    return checks
        .find(link.check())
        .flatMap(check -> Visit.of(request, token, link, check))
        .flatMap(visit -> request.route().endsWith("/form") ? form(visit) : landing(visit))
        .orElseGet(() -> gone(request));
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    return problem.status() == 500
        ? Reply.page(500, pages.failed(language(request), request.id()))
        : gone(request);
  }

  private Reply gone(Request request) {
    return Reply.page(404, pages.gone(language(request)));
  }

  /** Nobody's data: whoever holds the link may be a machine that reads mail. */
  private Optional<Reply> landing(Visit visit) {
    var language = language(visit.request());
    var page =
        switch (visit.reference()) {
          case Waiting _ when isOpen(visit) ->
              pages.landing(
                  language,
                  doors.tenantOf(visit.link().check()),
                  visit.token().secret(),
                  visit.request().query("reason").isPresent());
          case Submitted(var at) ->
              pages.receipt(
                  language, doors.tenantOf(visit.link().check()), visit.receiptNumber(), at);
          case Declined _ -> pages.declined(language, doors.tenantOf(visit.link().check()));
          case Waiting _, Ended _ -> null;
        };
    return Optional.ofNullable(page).map(html -> Reply.page(200, html));
  }

  private Optional<Reply> form(Visit visit) {
    return switch (visit.reference()) {
      case Opened _, Drafted _ when isOpen(visit) -> Optional.of(Reply.page(200, filledIn(visit)));
      case Nominated _, Invited _, Submitted _, Declined _ ->
          Optional.of(
              Reply.seeOther(
                  "/r/" + visit.token().secret() + "?lang=" + language(visit.request()).tag()));
      case Opened _, Drafted _, Ended _ -> Optional.empty();
    };
  }

  private boolean isOpen(Visit visit) {
    return visit.check().check() instanceof Open open
        && clock.instant().isBefore(open.terms().respondBy());
  }

  private String filledIn(Visit visit) {
    var key = visit.link().check();
    var referee = visit.link().referee();
    var parts = dossiers.open(key, List.of(PartName.INVITATIONS, PartName.draftOf(referee)));
    var invitations = one(parts, Invitations.class).orElseThrow();
    var fields = one(parts, Draft.class).map(Draft::fields).orElse(Map.of());
    var questionnaire =
        Questionnaire.find(visit.check().check().terms().questionnaire()).orElseThrow();
    var asked = visit.request().query("check").isPresent();
    return pages.form(
        language(visit.request()),
        doors.tenantOf(key),
        invitations,
        Objects.requireNonNull(invitations.invitations().get(referee)),
        questionnaire,
        fields,
        asked ? questionnaire.mistakesIn(fields) : new LinkedHashMap<>(),
        visit.request().query("saved").isPresent());
  }

  private static <P extends Part> Optional<P> one(List<Part> parts, Class<P> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Language language(Request request) {
    return Language.choose(request.query("lang"), request.header("accept-language"));
  }
}
