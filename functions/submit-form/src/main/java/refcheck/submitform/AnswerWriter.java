package refcheck.submitform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.Command;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.PartName;
import refcheck.edge.Reply;
import refcheck.pages.PageRenderer;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/**
 * Carries commands out with what was typed alongside, and sends the referee on. What comes from a
 * window that another one has overtaken is never written over what stands there.
 */
@Singleton
final class AnswerWriter {
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final PageRenderer pages;
  private final Clock clock;

  AnswerWriter(CheckStore checks, DossierStore dossiers, PageRenderer pages, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.pages = pages;
    this.clock = clock;
  }

  /** The command alone; then on to {@code next}. */
  Reply nothing(FormSubmission post, Command command, String next) {
    return execute(post, command, AdditionalWrites.NOTHING, next, this::saveConflictingDraft);
  }

  /** These parts every time, upon what the page showed; then on to {@code next}. */
  Reply all(FormSubmission post, Command command, List<DossierPart> parts, String next) {
    return sealing(
        post,
        parts,
        post.expectedRevisions(),
        kept -> execute(post, command, kept, next, this::saveConflictingDraft));
  }

  /** These parts if the command makes something happen, upon these revisions; then to the start. */
  Reply once(
      FormSubmission post,
      Command command,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions) {
    return sealing(
        post,
        parts,
        expectedRevisions,
        kept ->
            execute(
                post, command, kept.onlyIfChanged(), post.landing(""), this::saveConflictingDraft));
  }

  /** Beside the draft; then on to the form's first part in which the two differ. */
  private Reply saveConflictingDraft(FormSubmission post) {
    var form = post.form("");
    if (post.isBlank()) {
      return Reply.seeOther(form);
    }
    var aside = new ConflictingDraft(post.link().referee(), post.typed());
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return sealing(
        post,
        List.of(aside),
        post.expectedRevisions(),
        kept -> execute(post, save, kept, form, this::returnUnsavedAnswers));
  }

  /** There is room for one window beside the draft: what a third has is handed back. */
  private Reply returnUnsavedAnswers(FormSubmission post) {
    var language = FormSubmission.language(post.request());
    var token = post.token().secret();
    return Reply.page(409, pages.overtaken(language, token, post.questionnaire(), post.typed()));
  }

  /**
   * The page there says how the request stands. Where none does, it is not said why; but what was
   * typed is handed back.
   */
  private Reply refused(FormSubmission post, boolean isOpen) {
    return isOpen || post.isBlank()
        ? Reply.seeOther(post.landing(""))
        : Reply.page(
            404,
            pages.unsent(
                FormSubmission.language(post.request()), post.questionnaire(), post.typed()));
  }

  /** Seals while the check is read. */
  private Reply sealing(
      FormSubmission post,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions,
      Function<AdditionalWrites, Reply> then) {
    var check = post.link().check();
    try (var sealed = Prefetch.of(() -> dossiers.seal(check, parts))) {
      return then.apply(events ->
          AdditionalWrites.ifRevision(check, sealed.get(), expectedRevisions).changes(events));
    }
  }

  private Reply execute(
      FormSubmission post,
      Command command,
      AdditionalWrites alongside,
      String next,
      Function<FormSubmission, Reply> overtaken) {
    return switch (checks.execute(post.link().check(), command, alongside)) {
      case CommandResult.Done _ -> Reply.seeOther(next);
      case CommandResult.Rejected(_, var check) ->
          refused(post, check.check().isOpenTo(post.link().referee(), clock.instant()));
      case CommandResult.NotFound _ -> refused(post, false);
      case CommandResult.StaleRevision _ -> overtaken.apply(post);
      case CommandResult.Conflict _ -> throw new IllegalStateException("others were faster");
      case CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _ ->
          throw new IllegalStateException("no outcome of what a referee does");
    };
  }
}
