package refcheck.submitform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import refcheck.domain.Command;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.PartName;
import refcheck.lambda.Reply;
import refcheck.pages.UnsavedReason;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/**
 * Executes a referee's commands and stores what was typed in the same transaction. A draft is
 * replaced only if the page showed its latest revision. Text that is not stored is given back.
 */
@Singleton
final class AnswerWriter {
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final UnsavedReplies unsaved;
  private final Clock clock;

  AnswerWriter(CheckStore checks, DossierStore dossiers, UnsavedReplies unsaved, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.unsaved = unsaved;
    this.clock = clock;
  }

  /** Executes the command, stores no parts, and redirects to {@code next}. */
  Reply execute(FormSubmission post, Command command, String next) {
    return execute(post, command, AdditionalWrites.NOTHING, next, this::saveConflictingDraft);
  }

  /** Stores the form as the draft, and redirects to {@code next}. */
  Reply saveDraft(FormSubmission post, String next) {
    return save(post, post.draftParts(), next, this::saveConflictingDraft);
  }

  /**
   * Submits the form. If another window has saved since the page was shown, saves the form as a
   * draft, and the form shows where the two differ.
   */
  Reply submit(FormSubmission post, List<DossierPart> parts) {
    var submit = new Submit(post.link().referee(), clock.instant());
    // A complete form from another client than our page names no revision, and needs none.
    return saveOnce(post, submit, parts, post.isOfPage() ? post.expectedRevisions() : Map.of());
  }

  /**
   * Stores the parts only if the command changes something and the revisions are the expected ones,
   * and redirects to the landing page.
   */
  Reply saveOnce(
      FormSubmission post,
      Command command,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions) {
    return sealing(
        post,
        parts,
        expectedRevisions,
        writes ->
            execute(
                post,
                command,
                writes.onlyIfChanged(),
                post.landing(""),
                stale -> saveDraft(stale, stale.form(""))));
  }

  /** Stores the form beside the draft, and redirects to the first part in which the two differ. */
  private Reply saveConflictingDraft(FormSubmission post) {
    var form = post.form("");
    if (post.isBlank()) {
      return Reply.seeOther(form);
    }
    var conflicting = new ConflictingDraft(post.link().referee(), post.typed());
    return save(
        post,
        List.of(conflicting),
        form,
        third -> unsaved.refused(third, UnsavedReason.THIRD_WINDOW));
  }

  /** Stores the parts, of which the first holds the form, over the revisions that were shown. */
  private Reply save(
      FormSubmission post,
      List<DossierPart> parts,
      String next,
      Function<FormSubmission, Reply> onStaleRevision) {
    var revisions = new HashMap<>(post.expectedRevisions());
    revisions.keySet().retainAll(parts.stream().map(DossierPart::name).toList());
    var save = new SaveDraft(post.link().referee(), clock.instant());
    return sealing(
        post,
        parts,
        revisions,
        writes ->
            execute(
                post,
                save,
                writes,
                next,
                stale ->
                    isStored(stale, parts.getFirst().name())
                        ? Reply.seeOther(next)
                        : onStaleRevision.apply(stale)));
  }

  /** Seals the parts while the check is read. */
  private Reply sealing(
      FormSubmission post,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions,
      Function<AdditionalWrites, Reply> then) {
    var check = post.link().check();
    try (var sealed = Prefetch.of(() -> dossiers.seal(check, parts))) {
      var fingerprint = post.fingerprint();
      var fingerprints =
          parts.stream().collect(Collectors.toMap(DossierPart::name, _ -> fingerprint));
      return then.apply(events ->
          AdditionalWrites.ifRevision(check, sealed.get(), expectedRevisions, fingerprints)
              .changes(events));
    }
  }

  private Reply execute(
      FormSubmission post,
      Command command,
      AdditionalWrites writes,
      String next,
      Function<FormSubmission, Reply> onStaleRevision) {
    return switch (checks.execute(post.link().check(), command, writes)) {
      case CommandResult.Done(_, var events) when events.isEmpty() && command instanceof Submit ->
          refused(post, UnsavedReason.SUBMITTED_BEFORE);
      case CommandResult.Done _ -> Reply.seeOther(next);
      case CommandResult.Rejected(var rule, var check) -> refused(post, reason(post, rule, check));
      case CommandResult.NotFound _ -> refused(post, UnsavedReason.LINK_CLOSED);
      case CommandResult.StaleRevision _ -> onStaleRevision.apply(post);
      case CommandResult.Conflict _ -> unsaved.failed(post.request(), 503);
      case CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _ ->
          throw new IllegalStateException("not a result of a referee's command");
    };
  }

  /** A browser may send one submission twice: the second gets the receipt, too. */
  private Reply refused(FormSubmission post, UnsavedReason reason) {
    return reason == UnsavedReason.SUBMITTED_BEFORE
            && isStored(post, PartName.answersOf(post.link().referee()))
        ? Reply.seeOther(post.landing(""))
        : unsaved.refused(post, reason);
  }

  /**
   * Whether the stored part was written for the same fields, and not for those of another window.
   */
  private boolean isStored(FormSubmission post, PartName part) {
    return dossiers.fingerprint(post.link().check(), part).equals(Optional.of(post.fingerprint()));
  }

  private UnsavedReason reason(FormSubmission post, RejectionReason rule, VersionedCheck check) {
    var referee = post.link().referee();
    if (!check.check().isOpenTo(referee, clock.instant())) {
      return UnsavedReason.LINK_CLOSED;
    }
    if (rule == RejectionReason.NOT_OPENED) {
      return UnsavedReason.NOT_BEGUN;
    }
    return check.check().references().get(referee) instanceof Submitted
        ? UnsavedReason.SUBMITTED_BEFORE
        : UnsavedReason.ENDED;
  }
}
