package refcheck.showform;

import java.time.Instant;
import java.util.Optional;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.form.Form;
import refcheck.domain.task.Task;
import refcheck.lambda.Request;
import refcheck.pages.Language;
import refcheck.pages.PageRenderer;
import refcheck.store.FormFiles;
import refcheck.store.Link;

/** A request for a page of a link whose task exists. */
record LinkVisit(
    Request request, LinkToken token, Link link, VersionedCase found, Task task, Instant now) {

  /** The visit; empty if the link is closed. */
  static Optional<LinkVisit> of(
      Request request, LinkToken token, Link link, VersionedCase found, Instant now) {
    return Optional.ofNullable(found.state().tasks().get(link.task()))
        .filter(_ -> found.state().isOpenTo(link.task(), now))
        .map(task -> new LinkVisit(request, token, link, found, task, now));
  }

  /** Whether the request does not say which part of the form to show. */
  boolean isUndecided() {
    return request.query("step").isEmpty() && request.query("check").isEmpty();
  }

  /** Whether the visit follows "Save and continue later". */
  boolean isAfterSaving() {
    return request.query("saved").isPresent();
  }

  /** Whether this answer completes the case, so that it cannot be retracted. */
  boolean isLastAwaited() {
    return found.state().isLastAwaited(link.task());
  }

  static Language language(Request request) {
    // Mail programs escape the "&" of a link.
    var lang = request.query("lang").or(() -> request.query("amp;lang"));
    return Language.choose(lang, request.header("accept-language"));
  }

  Language language() {
    return language(request);
  }

  /**
   * The address of the page that says where the request stands, also for a visit that is too early
   * or too late for its page.
   */
  String landing() {
    return PageRenderer.address(token, "", language());
  }

  /** The address of a part of the form, from 1. */
  String form(int step) {
    return PageRenderer.address(token, "/form", language()) + "&step=" + step;
  }

  Form questionnaire() {
    return FormFiles.find(link.form()).orElseThrow();
  }
}
