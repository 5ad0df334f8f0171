package refcheck.showform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.domain.DeclineReason;
import refcheck.domain.Reference.Declined;
import refcheck.domain.Reference.Drafted;
import refcheck.domain.Reference.Ended;
import refcheck.domain.Reference.Invited;
import refcheck.domain.Reference.Nominated;
import refcheck.domain.Reference.Opened;
import refcheck.domain.Reference.Outstanding;
import refcheck.domain.Reference.Retracted;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.edge.LinkFunction;
import refcheck.edge.Problem;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.pages.PageRenderer;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.CheckStore;
import refcheck.store.Doors;
import refcheck.store.DossierStore;
import refcheck.store.DossierStore.Revision;
import refcheck.store.Link;

/** Shows a referee where the request stands: to be begun, to be filled in, answered, or gone. */
@Singleton
final class ShowForm implements LinkFunction.Endpoint {
  private final Doors doors;
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final PageRenderer pages;
  private final Clock clock;

  ShowForm(Doors doors, CheckStore checks, DossierStore dossiers, PageRenderer pages, Clock clock) {
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
    var link = doors.follow(token).orElseGet(Link::dummy);
    return checks
        .find(link.check())
        .flatMap(check -> LinkVisit.of(request, token, link, check, clock.instant()))
        .map(this::page)
        .orElseGet(() -> gone(request));
  }

  private Reply page(LinkVisit visit) {
    return switch (visit.request().route()) {
      case "GET /r/{token}/form", "HEAD /r/{token}/form" -> form(visit);
      case "GET /r/{token}/sent", "HEAD /r/{token}/sent" -> sent(visit);
      default -> landing(visit);
    };
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    return problem.status() == 500
        ? Reply.page(500, pages.failed(LinkVisit.language(request), request.id()))
        : gone(request);
  }

  private Reply gone(Request request) {
    return Reply.page(404, pages.gone(LinkVisit.language(request)));
  }

  /** Nobody's data: whoever holds the link may be a machine that reads mail. */
  private Reply landing(LinkVisit visit) {
    var language = visit.language();
    var token = visit.token().secret();
    var missing = visit.request().query("missing");
    var page =
        switch (visit.reference()) {
          case Outstanding waiting ->
              pages.landing(
                  language,
                  asker(visit),
                  token,
                  waiting instanceof Drafted,
                  missing.flatMap(DeclineReason::parse));
          case Submitted _ ->
              pages.receipt(
                  language,
                  asker(visit),
                  token,
                  SubmissionReceipt.of(visit.check().check(), visit.link().referee()),
                  missing.isPresent());
          case Retracted _ -> pages.retracted(language, asker(visit));
          case Declined _ -> pages.declined(language, asker(visit));
          case Ended ended -> throw new IllegalStateException("no door for " + ended);
        };
    return Reply.page(200, page);
  }

  private Reply form(LinkVisit visit) {
    return switch (visit.reference()) {
      case Drafted _ when visit.isUndecided() -> atItsPart(visit);
      case Opened _, Drafted _ -> Reply.page(200, filledIn(visit));
      case Nominated _, Invited _, Ended _ -> landingInstead(visit);
    };
  }

  /** Every part has an address of its own, so that the browser's way back leads to it. */
  private Reply atItsPart(LinkVisit visit) {
    return Reply.seeOther(visit.form(FormStateLoader.of(visit, opened(visit)).current()));
  }

  private Reply sent(LinkVisit visit) {
    if (!(visit.reference() instanceof Submitted)) {
      return landingInstead(visit);
    }
    var filled = FormStateLoader.of(visit, opened(visit));
    return Reply.page(200, pages.sent(visit.language(), visit.token().secret(), filled));
  }

  /** Whoever comes too early or too late is sent where the request says how it stands. */
  private static Reply landingInstead(LinkVisit visit) {
    return Reply.seeOther(visit.landing());
  }

  private RequestSummary asker(LinkVisit visit) {
    var host = doors.profileOf(visit.link().check(), visit.link().questionnaire());
    return RequestSummary.of(host, visit.check());
  }

  private String filledIn(LinkVisit visit) {
    var opened = opened(visit);
    var invitations =
        opened.stream()
            .map(Revision::part)
            .flatMap(part -> part instanceof Referees all ? Stream.of(all) : Stream.empty())
            .findFirst()
            .orElseThrow();
    var filled = FormStateLoader.of(visit, opened);
    var invitation = Objects.requireNonNull(invitations.invitations().get(visit.link().referee()));
    var isSaved = visit.isAfterSaving() && filled.revision().draft().isPresent();
    // Two windows that differ are for the form to show, whatever was to be done next.
    return isSaved && !filled.hasConflict()
        ? pages.saved(visit.language(), asker(visit), invitation, filled.current())
        : pages.form(
            visit.language(),
            asker(visit),
            invitations,
            invitation,
            filled,
            isSaved,
            visit.isLastAwaited());
  }

  private List<Revision> opened(LinkVisit visit) {
    var referee = visit.link().referee();
    return dossiers.openRevisions(
        visit.link().check(),
        List.of(
            PartName.REFEREES, PartName.draftOf(referee), PartName.conflictingDraftOf(referee)));
  }
}
