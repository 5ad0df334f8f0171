package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.TUESDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.testing.CaseCommands;

/** The parts that a command stores, or does not. */
class DossierWritesTest extends DossierFixture {
  @Test
  void theFirstSubmitIsKept() {
    submit("first");
    assertThat(submit("second")).isInstanceOf(CommandResult.Done.class);
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theFirstSubmitIsKeptEvenAfterAConflict() {
    table.beforeCommit(() -> submit("first"));
    assertThat(submit("second")).isInstanceOf(CommandResult.Done.class);
    assertThat(table.isDone()).isTrue();
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theLastDraftIsKept() {
    save("first");
    save("second");
    assertThat(dossiers.open(key, DRAFT, Draft.class)).contains(draft("second"));
  }

  @Test
  void nothingIsStoredAfterCancellation() {
    checks.execute(key, CaseCommands.cancel(), TUESDAY);
    assertNothingIsStored();
  }

  @Test
  void nothingIsStoredAfterTheDeadline() {
    assertThat(execute(CaseCommands.submit(ANNA), DEADLINE, answers("late")))
        .isInstanceOf(CommandResult.Rejected.class);
    assertThat(partRows()).isEmpty();
  }

  @Test
  void nothingIsStoredDuringThePurge() {
    purge();
    assertNothingIsStored();
  }

  /** The purge begins between the decision and the commit: the worst case. */
  @Test
  void nothingIsStoredWhenThePurgeBeginsBeforeTheCommit() {
    save("first");
    var before = partRows();
    table.beforeCommit(this::purge);
    save("second");
    table.beforeCommit(this::purge);
    submit("second");
    assertThat(partRows()).isEqualTo(before);
  }

  private void assertNothingIsStored() {
    assertThat(submit("late")).isInstanceOf(CommandResult.Rejected.class);
    assertThat(save("late")).isInstanceOf(CommandResult.Rejected.class);
    assertThat(partRows()).isEmpty();
  }

  private void purge() {
    var other = new CaseStore(memory);
    other.execute(key, CaseCommands.cancel(), TUESDAY);
    other.execute(key, CaseCommands.beginPurge(), TUESDAY.plus(Duration.ofDays(90)));
  }

  private CommandResult submit(String role) {
    return execute(CaseCommands.submit(ANNA), TUESDAY, answers(role));
  }

  private CommandResult save(String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.execute(
        key,
        CaseCommands.saveDraft(ANNA),
        TUESDAY,
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()));
  }

  private CommandResult execute(CaseCommand command, Instant now, DossierPart part) {
    var sealed = dossiers.seal(key, part).getFirst();
    return checks.execute(
        key,
        command,
        now,
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()).onlyIfChanged());
  }
}
