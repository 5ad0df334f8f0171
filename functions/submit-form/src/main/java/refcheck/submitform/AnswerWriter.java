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
import refcheck.pages.UnsavedReason;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/**
 * Executes a referee's commands and stores what was typed in the same transaction. A draft is
 * replaced only if the page showed its latest revision.
 */
@Singleton
final class AnswerWriter {
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final Clock clock;

  AnswerWriter(CheckStore checks, DossierStore dossiers, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Executes the command and stores no parts. */
  WriteResult execute(FormSubmission post, Command command) {
    return execute(post, command, AdditionalWrites.NOTHING);
  }

  /** Stores the form as the draft. */
  WriteResult saveDraft(FormSubmission post) {
    return save(post, post.draftParts());
  }

  /** Stores the form beside the draft of another window. */
  WriteResult saveConflictingDraft(FormSubmission post) {
    return save(post, List.of(new ConflictingDraft(post.link().referee(), post.typed())));
  }

  /** Submits the form, of which these parts are the draft and the answers. */
  WriteResult submit(FormSubmission post, List<DossierPart> parts) {
    var submit = new Submit(post.link().referee(), clock.instant());
    // A complete form from another client than our page names no revision, and needs none.
    return writeOnce(post, submit, parts, post.isOfPage() ? post.expectedRevisions() : Map.of());
  }

  /**
   * Executes the command, and stores the parts only if it changes something and the revisions are
   * the expected ones.
   */
  WriteResult writeOnce(
      FormSubmission post,
      Command command,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions) {
    return sealing(
        post, parts, expectedRevisions, writes -> execute(post, command, writes.onlyIfChanged()));
  }

  /** Stores the parts, of which the first holds the form, over the revisions that were shown. */
  private WriteResult save(FormSubmission post, List<DossierPart> parts) {
    var revisions = new HashMap<>(post.expectedRevisions());
    revisions.keySet().retainAll(parts.stream().map(DossierPart::name).toList());
    var save = new SaveDraft(post.link().referee(), clock.instant());
    var result = sealing(post, parts, revisions, writes -> execute(post, save, writes));
    return result instanceof WriteResult.Stale && isStored(post, parts.getFirst().name())
        ? new WriteResult.Stored()
        : result;
  }

  /** Seals the parts while the check is read. */
  private WriteResult sealing(
      FormSubmission post,
      List<DossierPart> parts,
      Map<PartName, Optional<String>> expectedRevisions,
      Function<AdditionalWrites, WriteResult> execute) {
    var check = post.link().check();
    try (var sealed = Prefetch.of(() -> dossiers.seal(check, parts))) {
      var fingerprint = post.fingerprint();
      var fingerprints =
          parts.stream().collect(Collectors.toMap(DossierPart::name, _ -> fingerprint));
      return execute.apply(events ->
          AdditionalWrites.ifRevision(check, sealed.get(), expectedRevisions, fingerprints)
              .changes(events));
    }
  }

  private WriteResult execute(FormSubmission post, Command command, AdditionalWrites writes) {
    return switch (checks.execute(post.link().check(), command, writes)) {
      case CommandResult.Done(_, var events) when events.isEmpty() && command instanceof Submit ->
          refused(post, UnsavedReason.SUBMITTED_BEFORE);
      case CommandResult.Done _ -> new WriteResult.Stored();
      case CommandResult.Rejected(var rule, var check) -> refused(post, reason(post, rule, check));
      case CommandResult.NotFound _ -> refused(post, UnsavedReason.LINK_CLOSED);
      case CommandResult.StaleRevision _ -> new WriteResult.Stale();
      case CommandResult.Conflict _ -> new WriteResult.Contended();
      case CommandResult.Replayed _,
          CommandResult.IdempotencyKeyReused _,
          CommandResult.ExternalIdTaken _ ->
          throw new IllegalStateException("not a result of a referee's command");
    };
  }

  /** A browser may send one submission twice: the second is stored, too. */
  private WriteResult refused(FormSubmission post, UnsavedReason reason) {
    return reason == UnsavedReason.SUBMITTED_BEFORE
            && isStored(post, PartName.answersOf(post.link().referee()))
        ? new WriteResult.Stored()
        : new WriteResult.Refused(reason);
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
