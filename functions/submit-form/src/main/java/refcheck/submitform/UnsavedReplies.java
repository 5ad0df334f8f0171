package refcheck.submitform;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.form.Form;
import refcheck.lambda.PostedForm;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.pages.PageRenderer;
import refcheck.pages.UnsavedForm;
import refcheck.pages.UnsavedReason;
import refcheck.store.FormFiles;

/** The replies to forms that are not stored: each page gives back all that was typed. */
@Singleton
final class UnsavedReplies {
  private final PageRenderer pages;

  UnsavedReplies(PageRenderer pages) {
    this.pages = pages;
  }

  /**
   * The page for a form with a defect. The store is not asked, so the reply is the same for every
   * link.
   */
  Reply unreadable(Request request, PostedForm form, PostedForm.Defect defect) {
    var reason =
        defect == PostedForm.Defect.TOO_LARGE ? UnsavedReason.TOO_LARGE : UnsavedReason.UNREADABLE;
    return page(defect.status(), request, reason, unsaved(request, form, defaultForm()));
  }

  /** The page for a request that failed; it has a button that posts the same form again. */
  Reply failed(Request request, int status) {
    var form = unsaved(request, request.form(), defaultForm());
    return status == 503
        ? page(503, request, UnsavedReason.UNAVAILABLE, form).retryAfter()
        : page(status, request, UnsavedReason.FAILED, form);
  }

  /**
   * The page for a form that the check does not take. If nothing was typed, redirects to the page
   * that says where the request stands.
   */
  Reply refused(FormSubmission post, UnsavedReason reason) {
    var form = unsaved(post.request(), post.form(), post.questionnaire());
    return form.isBlank()
        ? Reply.seeOther(post.landing(""))
        : page(reason == UnsavedReason.LINK_CLOSED ? 404 : 409, post.request(), reason, form);
  }

  private Reply page(int status, Request request, UnsavedReason reason, UnsavedForm form) {
    var language = FormSubmission.language(request);
    return Reply.page(status, pages.unsaved(language, reason, form, request.id()));
  }

  /** The form of most links: which form a link has is not known here. */
  private static Form defaultForm() {
    return FormFiles.find(FormFiles.DEFAULT).orElseThrow();
  }

  private static UnsavedForm unsaved(Request request, PostedForm form, Form questionnaire) {
    var token = LinkToken.parse(request.parameter("token"));
    var fields =
        form.fields().stream().map(field -> Map.entry(field.name(), field.value())).toList();
    return new UnsavedForm(token, action(request, token), questionnaire, fields, form.text());
  }

  private static String action(Request request, Optional<LinkToken> token) {
    var query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    return token.isPresent() ? request.path() + query : "";
  }
}
