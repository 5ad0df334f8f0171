package refcheck.showform;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.Reference;
import refcheck.domain.Reference.Outstanding;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.lambda.Request;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.store.Link;

/** A request for a page of a link whose reference exists. */
record LinkVisit(
    Request request,
    LinkToken token,
    Link link,
    VersionedCheck check,
    Reference reference,
    Instant now) {

  /** The visit; empty if the link is closed. */
  static Optional<LinkVisit> of(
      Request request, LinkToken token, Link link, VersionedCheck check, Instant now) {
    return Optional.ofNullable(check.check().references().get(link.referee()))
        .filter(_ -> check.check().isOpenTo(link.referee(), now))
        .map(reference -> new LinkVisit(request, token, link, check, reference, now));
  }

  /** Whether the request does not say which part of the form to show. */
  boolean isUndecided() {
    return request.query("step").isEmpty() && request.query("check").isEmpty();
  }

  /** Whether the visit follows "Save and continue later". */
  boolean isAfterSaving() {
    return request.query("saved").isPresent();
  }

  /** Whether this referee's answer completes the check, so that it cannot be retracted. */
  boolean isLastAwaited() {
    return check.check().references().entrySet().stream()
        .filter(each -> each.getValue() instanceof Outstanding)
        .allMatch(each -> each.getKey().equals(link.referee()));
  }

  static Language language(Request request) {
    // Mail programs escape the "&" of a link.
    var lang = request.query("lang").or(() -> request.query("amp;lang"));
    return Language.choose(lang, request.header("accept-language"));
  }

  Language language() {
    return language(request);
  }

  /** The address of the page that says where the request stands. */
  String landing() {
    return PageRenderer.address(token, "", language());
  }

  /** The address of a part of the form, from 1. */
  String form(int step) {
    return PageRenderer.address(token, "/form", language()) + "&step=" + step;
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }
}
