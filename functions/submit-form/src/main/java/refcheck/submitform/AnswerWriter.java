package refcheck.submitform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import refcheck.domain.cases.CaseCommand.ToTask;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskCommand.Retract;
import refcheck.domain.task.TaskCommand.SaveDraft;
import refcheck.domain.task.TaskCommand.Submit;
import refcheck.pages.UnsavedReason;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/**
 * Executes a command to a task and stores what was typed in the same transaction. A draft is
 * replaced only if the page showed its latest revision.
 */
@Singleton
final class AnswerWriter {
  private final CaseStore cases;
  private final DossierStore dossiers;
  private final Clock clock;

  AnswerWriter(CaseStore cases, DossierStore dossiers, Clock clock) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Executes the command and stores no parts. */
  WriteResult execute(FormSubmission post, TaskCommand command) {
    return execute(post, command, clock.instant(), AdditionalWrites.NOTHING);
  }

  /** Stores the form as the draft. */
  WriteResult saveDraft(FormSubmission post) {
    return save(post, post.draftParts());
  }

  /** Stores the form beside the draft of another window. */
  WriteResult saveConflictingDraft(FormSubmission post) {
    return save(post, List.of(new ConflictingDraft(post.link().task(), post.typed())));
  }

  /** Submits the form: stores its draft and its answers. */
  WriteResult submit(FormSubmission post) {
    // A complete form from another client than our page names no revision, and needs none.
    var expectedRevisions =
        post.isOfPage() ? post.expectedRevisions() : Map.<PartName, Optional<String>>of();
    return writeOnce(post, new Submit(), post.submittedParts(), expectedRevisions);
  }

  /** Retracts the reference: overwrites its draft and its answers with nothing. */
  WriteResult retract(FormSubmission post) {
    return writeOnce(post, new Retract(), post.emptyParts(), Map.of());
  }

  /**
   * Executes the command, and stores the parts only if it changes something and the revisions are
   * the expected ones.
   */
  private WriteResult writeOnce(
      FormSubmission post,
      TaskCommand command,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions) {
    var now = clock.instant();
    return sealing(
        post,
        parts,
        expectedRevisions,
        writes -> execute(post, command, now, writes.onlyIfChanged()));
  }

  /** Stores the parts, of which the first holds the form, over the revisions that were shown. */
  private WriteResult save(FormSubmission post, List<DossierPart> parts) {
    var revisions = new HashMap<>(post.expectedRevisions());
    revisions.keySet().retainAll(parts.stream().map(DossierPart::name).toList());
    var now = clock.instant();
    var result =
        sealing(post, parts, revisions, writes -> execute(post, new SaveDraft(), now, writes));
    return result instanceof WriteResult.Stale && isStored(post, parts.getFirst().name())
        ? new WriteResult.Stored()
        : result;
  }

  /** Seals the parts while the case is read. */
  private WriteResult sealing(
      FormSubmission post,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions,
      Function<AdditionalWrites, WriteResult> execute) {
    var key = post.link().key();
    try (var sealed = Prefetch.of(() -> dossiers.seal(key, parts))) {
      var fingerprint = post.fingerprint();
      var fingerprints =
          parts.stream().collect(Collectors.toMap(DossierPart::name, _ -> fingerprint));
      return execute.apply(events ->
          AdditionalWrites.ifRevision(key, sealed.get(), expectedRevisions, fingerprints)
              .changes(events));
    }
  }

  private WriteResult execute(
      FormSubmission post, TaskCommand command, Instant now, AdditionalWrites writes) {
    var toTask = new ToTask(post.link().task(), command);
    return switch (cases.execute(post.link().key(), toTask, now, writes)) {
      case CommandResult.Done(_, var events) when events.isEmpty() && command instanceof Submit ->
          refused(post, UnsavedReason.SUBMITTED_BEFORE);
      case CommandResult.Done _ -> new WriteResult.Stored();
      case CommandResult.Rejected(var rule, var found) ->
          refused(post, RefusalReason.of(post.link().task(), rule, found, clock.instant()));
      case CommandResult.NotFound _ -> refused(post, UnsavedReason.LINK_CLOSED);
      case CommandResult.StaleRevision _ -> new WriteResult.Stale();
      case CommandResult.Conflict _ -> new WriteResult.Contended();
      case CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _ ->
          throw new IllegalStateException("not a result of a command to a task");
    };
  }

  /** A browser may send one submission twice: the second is stored, too. */
  private WriteResult refused(FormSubmission post, UnsavedReason reason) {
    return reason == UnsavedReason.SUBMITTED_BEFORE
            && isStored(post, PartName.of(PartKind.ANSWERS, post.link().task()))
        ? new WriteResult.Stored()
        : new WriteResult.Refused(reason);
  }

  /** Whether the stored part was written for the same fields, not for those of another window. */
  private boolean isStored(FormSubmission post, PartName part) {
    return dossiers.fingerprint(post.link().key(), part).equals(Optional.of(post.fingerprint()));
  }
}
