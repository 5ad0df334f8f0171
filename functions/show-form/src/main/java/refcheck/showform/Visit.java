package refcheck.showform;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.CheckRecord;
import refcheck.domain.Reference;
import refcheck.domain.Reference.Waiting;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.Request;
import refcheck.pages.Language;
import refcheck.pages.Pages;
import refcheck.store.Link;

/** Somebody followed a link to a reference that there is. */
record Visit(
    Request request,
    LinkToken token,
    Link link,
    CheckRecord check,
    Reference reference,
    Instant now) {

  /** The visit, unless its door is shut. */
  static Optional<Visit> of(
      Request request, LinkToken token, Link link, CheckRecord check, Instant now) {
    return Optional.ofNullable(check.check().references().get(link.referee()))
        .filter(_ -> check.check().isOpenTo(link.referee(), now))
        .map(reference -> new Visit(request, token, link, check, reference, now));
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
        .filter(each -> each.getValue() instanceof Waiting)
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
    return Pages.address(token, "", language());
  }

  /** Where the form is, at one of its parts, from 1. */
  String form(int step) {
    return Pages.address(token, "/form", language()) + "&step=" + step;
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }
}
