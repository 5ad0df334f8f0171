package refcheck.showform;

import jakarta.inject.Singleton;
import refcheck.api.LinkFunction;
import refcheck.api.Problem;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.Task.Declined;
import refcheck.domain.task.Task.Drafted;
import refcheck.domain.task.Task.Ended;
import refcheck.domain.task.Task.Invited;
import refcheck.domain.task.Task.Nominated;
import refcheck.domain.task.Task.Opened;
import refcheck.domain.task.Task.Outstanding;
import refcheck.domain.task.Task.Retracted;
import refcheck.domain.task.Task.Submitted;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.pages.PageRenderer;
import refcheck.pages.RequestSummary;
import refcheck.pages.Stylesheet;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.TenantProfileStore;

/**
 * Shows the holder of a link where the request stands: not begun, begun, answered, or closed. Also
 * answers every path that no other route has.
 */
@Singleton
final class ShowForm implements LinkFunction.Endpoint {
  private final LinkVisits visits;
  private final TenantProfileStore profiles;
  private final FormParts parts;
  private final PageRenderer pages;

  ShowForm(LinkVisits visits, TenantProfileStore profiles, FormParts parts, PageRenderer pages) {
    this.visits = visits;
    this.profiles = profiles;
    this.parts = parts;
    this.pages = pages;
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
          Reply.page(200, Stylesheet.text())
              .with("content-type", "text/css; charset=utf-8")
              .with("cache-control", "public, max-age=3600");
      case PagePath.LinkPage _, PagePath.Stylesheet _, PagePath.Unknown _ -> gone(request);
    };
  }

  private Reply page(Request request, PagePath.LinkPage page) {
    return visits
        .find(request, page.token())
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
        switch (visit.task()) {
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
                  SubmissionReceipt.of(visit.found().state(), visit.link().task()),
                  missing.isPresent());
          case Retracted _ -> pages.retracted(language, summary(visit));
          case Declined _ -> pages.declined(language, summary(visit));
          case Ended ended -> throw new IllegalStateException("no page for " + ended);
        };
    return Reply.page(200, page);
  }

  private Reply form(LinkVisit visit) {
    return switch (visit.task()) {
      // Each part has its own address, so that the browser's Back button leads to it.
      case Drafted _ when visit.isUndecided() ->
          Reply.seeOther(visit.form(FormStateLoader.of(visit, parts.opened(visit)).current()));
      case Opened _, Drafted _ -> Reply.page(200, formPage(visit));
      case Nominated _, Invited _, Ended _ -> Reply.seeOther(visit.landing());
    };
  }

  private Reply sent(LinkVisit visit) {
    if (!(visit.task() instanceof Submitted)) {
      return Reply.seeOther(visit.landing());
    }
    var state = FormStateLoader.of(visit, parts.submitted(visit));
    return Reply.page(
        200,
        pages.sent(visit.language(), visit.link().task().kind(), visit.token().secret(), state));
  }

  private RequestSummary summary(LinkVisit visit) {
    var profile = profiles.profileOf(visit.link().key(), visit.link().form());
    return RequestSummary.of(
        profile, visit.found(), visit.link().task().kind(), visit.questionnaire());
  }

  private String formPage(LinkVisit visit) {
    var opened = parts.opened(visit);
    var to = FormParts.person(opened);
    var state = FormStateLoader.of(visit, opened);
    var isSaved = visit.isAfterSaving() && state.revision().draft().isPresent();
    // The form shows first where two windows differ.
    return isSaved && !state.hasConflict()
        ? pages.saved(visit.language(), summary(visit), to, state.current())
        : pages.form(visit.language(), summary(visit), to, state, isSaved, visit.isLastAwaited());
  }
}
