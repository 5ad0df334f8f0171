package refcheck.showform;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.Reference;
import refcheck.domain.Reference.Outstanding;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.Request;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.store.Link;

/** Somebody followed a link to a reference that there is. */
record LinkVisit(
    Request request,
    LinkToken token,
    Link link,
    VersionedCheck check,
    Reference reference,
    Instant now) {

  /** The visit, unless its door is shut. */
  static Optional<LinkVisit> of(
      Request request, LinkToken token, Link link, VersionedCheck check, Instant now) {
    return Optional.ofNullable(check.check().references().get(link.referee()))
        .filter(_ -> check.check().isOpenTo(link.referee(), now))
        .map(reference -> new LinkVisit(request, token, link, check, reference, now));
  }

  /** Whether the request leaves it open which part of the form is to be shown. */
  boolean isUndecided() {
    return request.query("step").isEmpty() && request.query("check").isEmpty();
  }

  /** Whether the form was saved to be continued later. */
  boolean isAfterSaving() {
    return request.query("saved").isPresent();
  }

  /** Whether the check is complete with this referee's answer, which then stays as it is. */
  boolean isLastAwaited() {
    return check.check().references().entrySet().stream()
        .filter(each -> each.getValue() instanceof Outstanding)
        .allMatch(each -> each.getKey().equals(link.referee()));
  }

  static Language language(Request request) {
    return Language.choose(request.query("lang"), request.header("accept-language"));
  }

  Language language() {
    return language(request);
  }

  /** Where the page is that says how the request stands. */
  String landing() {
    return PageRenderer.address(token, "", language());
  }

  /** Where the form is, at one of its parts, from 1. */
  String form(int step) {
    return PageRenderer.address(token, "/form", language()) + "&step=" + step;
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }
}
