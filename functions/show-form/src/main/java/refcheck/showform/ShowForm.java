package refcheck.showform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.api.LinkFunction;
import refcheck.api.Problem;
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
import refcheck.domain.dossier.PartName;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.pages.PageRenderer;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.CheckStore;
import refcheck.store.DossierStore;
import refcheck.store.DossierStore.Revision;
import refcheck.store.Link;
import refcheck.store.LinkStore;
import refcheck.store.TenantProfileStore;

/**
 * Shows a referee where the request stands: not begun, begun, answered, or closed. Also answers
 * every path that no other route has.
 */
@Singleton
final class ShowForm implements LinkFunction.Endpoint {
  private final LinkStore links;
  private final TenantProfileStore profiles;
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final PageRenderer pages;
  private final Clock clock;

  ShowForm(
      LinkStore links,
      TenantProfileStore profiles,
      CheckStore checks,
      DossierStore dossiers,
      PageRenderer pages,
      Clock clock) {
    this.links = links;
    this.profiles = profiles;
    this.checks = checks;
    this.dossiers = dossiers;
    this.pages = pages;
    this.clock = clock;
  }

  @Override
  public Reply reply(Request request) {
    var isRead = request.method().equals("GET") || request.method().equals("HEAD");
    return switch (PagePath.parse(request.path())) {
      case PagePath.UnknownOperation _ -> Problem.unknownOperation().reply(request);
      case PagePath.LinkPage page when isRead && page.isExact() -> page(request, page);
      case PagePath.LinkPage page when isRead ->
          Reply.seeOther(
              PageRenderer.address(page.token(), page.page().path(), LinkVisit.language(request)));
      case PagePath.Stylesheet _ when isRead ->
          Reply.page(200, pages.stylesheet())
              .with("content-type", "text/css; charset=utf-8")
              .with("cache-control", "public, max-age=3600");
      case PagePath.LinkPage _, PagePath.Stylesheet _, PagePath.Unknown _ -> gone(request);
    };
  }

  private Reply page(Request request, PagePath.LinkPage page) {
    // An unknown link takes as long as a closed one: its made-up check is looked up, too.
    var link = links.find(page.token()).orElseGet(Link::dummy);
    return checks
        .find(link.check())
        .flatMap(check -> LinkVisit.of(request, page.token(), link, check, clock.instant()))
        .map(visit ->
            switch (page.page()) {
              case LANDING -> landing(visit);
              case FORM -> form(visit);
              case SENT -> sent(visit);
            })
        .orElseGet(() -> gone(request));
  }

  @Override
  public Reply refuse(Request request, Problem problem) {
    var language = LinkVisit.language(request);
    return switch (problem.status()) {
      case 500 -> Reply.page(500, pages.failed(language, request.id()));
      case 503 -> Reply.page(503, pages.unavailable(language)).retryAfter();
      default -> gone(request);
    };
  }

  private Reply gone(Request request) {
    return Reply.page(404, pages.gone(LinkVisit.language(request)));
  }

  /** Shows no personal data, because machines that read mail follow links. */
  private Reply landing(LinkVisit visit) {
    var language = visit.language();
    var token = visit.token().secret();
    var missing = visit.request().query("missing");
    var page =
        switch (visit.reference()) {
          case Outstanding waiting ->
              pages.landing(
                  language,
                  summary(visit),
                  token,
                  waiting instanceof Drafted,
                  missing.flatMap(DeclineReason::parse));
          case Submitted _ ->
              pages.receipt(
                  language,
                  summary(visit),
                  token,
                  SubmissionReceipt.of(visit.check().check(), visit.link().referee()),
                  missing.isPresent());
          case Retracted _ -> pages.retracted(language, summary(visit));
          case Declined _ -> pages.declined(language, summary(visit));
          case Ended ended -> throw new IllegalStateException("no page for " + ended);
        };
    return Reply.page(200, page);
  }

  private Reply form(LinkVisit visit) {
    return switch (visit.reference()) {
      case Drafted _ when visit.isUndecided() -> redirectToPart(visit);
      case Opened _, Drafted _ -> Reply.page(200, formPage(visit));
      case Nominated _, Invited _, Ended _ -> redirectToLanding(visit);
    };
  }

  /** Each part has its own address, so that the browser's Back button leads to it. */
  private Reply redirectToPart(LinkVisit visit) {
    return Reply.seeOther(visit.form(FormStateLoader.of(visit, opened(visit)).current()));
  }

  private Reply sent(LinkVisit visit) {
    if (!(visit.reference() instanceof Submitted)) {
      return redirectToLanding(visit);
    }
    // Not what another window has typed beside it: that was not submitted.
    var draft = PartName.draftOf(visit.link().referee());
    var state =
        FormStateLoader.of(visit, dossiers.openRevisions(visit.link().check(), List.of(draft)));
    return Reply.page(200, pages.sent(visit.language(), visit.token().secret(), state));
  }

  /** Redirects a visit that is too early or too late to the page that says how it stands. */
  private static Reply redirectToLanding(LinkVisit visit) {
    return Reply.seeOther(visit.landing());
  }

  private RequestSummary summary(LinkVisit visit) {
    var profile = profiles.profileOf(visit.link().check(), visit.link().questionnaire());
    return RequestSummary.of(profile, visit.check());
  }

  private String formPage(LinkVisit visit) {
    var opened = opened(visit);
    var referees =
        opened.stream()
            .map(Revision::part)
            .flatMap(part -> part instanceof Referees all ? Stream.of(all) : Stream.empty())
            .findFirst()
            .orElseThrow();
    var state = FormStateLoader.of(visit, opened);
    var referee = Objects.requireNonNull(referees.byId().get(visit.link().referee()));
    var isSaved = visit.isAfterSaving() && state.revision().draft().isPresent();
    // The form shows first where two windows differ.
    return isSaved && !state.hasConflict()
        ? pages.saved(visit.language(), summary(visit), referee, state.current())
        : pages.form(
            visit.language(),
            summary(visit),
            referees,
            referee,
            state,
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
