package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCase;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.PersonId;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;
import refcheck.table.OptimisticRetry;
import refcheck.testing.CaseCommands;
import refcheck.testing.SampleCases;

/** Several writers change one case. */
class CaseConflictsTest extends CaseStoreFixture {
  /** Enough referees for as many commits as there are attempts. */
  private static final List<TaskId> MANY =
      List.of(
          ANNA,
          BEN,
          SampleCases.reference(new PersonId("ref_carl")),
          SampleCases.reference(new PersonId("ref_dora")));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, OptimisticRetry.MAX_ATTEMPTS - 1})
  void retriesAfterConflicts(int times) {
    createForMany();
    conflict(times);
    assertThat(cases.execute(key, CaseCommands.openForm(BEN), TUESDAY))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(table.isDone()).isTrue();
    assertThat(cases.history(key))
        .hasSize(times + 2)
        .endsWith(new CaseEvent.OfTask(BEN, new TaskEvent.Opened(TUESDAY)));
    assertConsistent();
  }

  @Test
  void writesNothingWhenEveryAttemptConflicts() {
    createForMany();
    conflict(OptimisticRetry.MAX_ATTEMPTS);
    assertThat(cases.execute(key, CaseCommands.openForm(BEN), TUESDAY))
        .isEqualTo(new CommandResult.Conflict());
    assertThat(table.isDone()).isTrue();
    assertThat(cases.history(key))
        .hasSize(OptimisticRetry.MAX_ATTEMPTS + 1)
        .doesNotContain(new CaseEvent.OfTask(BEN, new TaskEvent.Opened(TUESDAY)));
    assertConsistent();
  }

  @Test
  void decidesAgainAfterAConflict() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.openForm(ANNA), MONDAY);
    table.beforeCommit(() -> otherWriter.execute(key, CaseCommands.cancel(), TUESDAY));
    assertThat(cases.execute(key, CaseCommands.submit(ANNA), TUESDAY))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.REFERENCE_ENDED, CommandResult.Rejected::rule);
    assertConsistent();
  }

  /** Another writer changes the case this many times, each time between read and commit. */
  private void conflict(int times) {
    MANY.stream()
        .filter(task -> !task.equals(BEN))
        .flatMap(task ->
            Stream.of(
                CaseCommands.invitationSent(task),
                CaseCommands.openForm(task),
                CaseCommands.saveDraft(task),
                CaseCommands.submit(task)))
        .limit(times)
        .forEach(command ->
            table.beforeCommit(() ->
                assertThat(otherWriter.execute(key, command, TUESDAY))
                    .isInstanceOf(CommandResult.Done.class)));
  }

  private void createForMany() {
    var people = MANY.stream().map(TaskId::person).toList();
    cases.create(newCase(key, new CaseEvent.Created(Samples.TERMS, people)));
  }
}
