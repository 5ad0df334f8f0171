package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.CheckEvolver;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Command;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.Command.Submit;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.Event;
import refcheck.domain.RejectionReason;
import refcheck.domain.TenantId;
import refcheck.table.OptimisticRetry;
import refcheck.testing.CheckSequences;
import refcheck.testing.InMemoryTable;
import refcheck.testing.Sequences;

class CheckStoreTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final ConcurrentWritesTable table = new ConcurrentWritesTable(memory);
  private final CheckStore checks = new CheckStore(table);
  private final CheckStore otherWriter = new CheckStore(memory);
  private final CheckKey key = Samples.key();

  @Test
  void findsACreatedCheck() {
    var expected = newCheck(key, NOTES, List.of(), null);
    assertThat(checks.create(expected))
        .isEqualTo(new CommandResult.Done(expected.check(), List.of(expected.created())));
    assertThat(checks.find(key)).contains(expected.check());
    assertThat(checks.findByExternalId(ACME, "ats-1")).contains(expected.check());
    assertThat(checks.history(key)).containsExactly(expected.created());
    assertThat(new EmailOutbox(table, checks).find(key, EmailDeliveryId.invitation(BEN)))
        .isPresent();
  }

  /** A command decided later has no earlier time, even after a conflict or with a slow clock. */
  @Test
  void laterDecisionsHaveNoEarlierTime() {
    checks.create(newCheck(key, NOTES, List.of(), null));
    checks.execute(key, new RecordInvitationSent(BEN, TUESDAY));
    checks.execute(key, new OpenForm(BEN, TUESDAY.minusMillis(1)));
    assertThat(checks.history(key)).extracting(Event::at).containsExactly(MONDAY, TUESDAY, TUESDAY);
    assertThat(checks.find(key).orElseThrow().updatedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void findsNoChecksOfOtherTenants() {
    checks.create(newCheck(key, NOTES, List.of(), null));
    var evil = new TenantId("evil");
    assertThat(checks.find(new CheckKey(evil, key.check()))).isEmpty();
    assertThat(checks.findByExternalId(evil, "ats-1")).isEmpty();
    assertThat(checks.execute(new CheckKey(evil, key.check()), new Cancel(TUESDAY)))
        .isEqualTo(new CommandResult.NotFound());
  }

  @Test
  void createsOnceForManyParallelDuplicates() throws Exception {
    var outcomes =
        inParallel(
            64,
            () ->
                otherWriter.create(
                    newCheck(Samples.key(), NOTES, List.of(), withFingerprint("same"))));
    var created = outcomes.stream().filter(CommandResult.Done.class::isInstance).toList();
    assertThat(created).hasSize(1);
    var id = ((CommandResult.Done) created.getFirst()).check().key().check();
    assertThat(outcomes)
        .filteredOn(CommandResult.Replayed.class::isInstance)
        .hasSize(63)
        .containsOnly(new CommandResult.Replayed("/" + id));
    assertThat(memory.rows()).filteredOn(row -> row.text("sk").equals("CHECK")).hasSize(1);
  }

  @Test
  void rejectsTheKeyOfAnotherRequest() {
    checks.create(newCheck(key, CheckMetadata.NONE, List.of(), withFingerprint("one")));
    var before = memory.rows();
    assertThat(createAgain(withFingerprint("other")))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(
            checks.execute(
                key,
                new Cancel(TUESDAY),
                AdditionalWrites.NOTHING,
                Optional.of(withFingerprint(""))))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void ignoresAnExpiredKey() {
    checks.create(newCheck(key, CheckMetadata.NONE, List.of(), withFingerprint("one")));
    var justBefore = MONDAY.plus(Duration.ofHours(25)).minusSeconds(1);
    var after = MONDAY.plus(Duration.ofHours(25));
    assertThat(createAgain(idempotentRequest("k", "other", justBefore)))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(createAgain(idempotentRequest("k", "other", after)))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(createAgain(idempotentRequest("k", "other", after)))
        .isInstanceOf(CommandResult.Replayed.class);
  }

  @Test
  void anExternalIdBelongsToOneCheck() {
    checks.create(newCheck(key, NOTES, List.of(), null));
    assertThat(checks.create(newCheck(Samples.key(), NOTES, List.of(), null)))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.check()));
    assertThat(checks.create(newCheck(Samples.key(), NOTES, List.of(), withFingerprint("one"))))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.check()));
  }

  @Test
  void aRepeatedRequestDoesNotConflictWithItsOwnExternalId() {
    checks.create(newCheck(key, NOTES, List.of(), withFingerprint("one")));
    assertThat(checks.create(newCheck(Samples.key(), NOTES, List.of(), withFingerprint("one"))))
        .isEqualTo(new CommandResult.Replayed("/" + key.check()));
  }

  @Test
  void aCommandWithoutEffectWritesNothing() {
    checks.create(newCheck(key));
    checks.execute(key, new OpenForm(ANNA, TUESDAY));
    var before = memory.rows();
    assertThat(checks.execute(key, new OpenForm(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Done.class))
        .returns(List.of(), CommandResult.Done::events);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aRejectedCommandWritesNothing() {
    checks.create(newCheck(key));
    var before = memory.rows();
    assertThat(checks.execute(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.NOT_OPENED, CommandResult.Rejected::rule);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, OptimisticRetry.MAX_ATTEMPTS - 1})
  void retriesAfterConflicts(int times) {
    checks.create(newCheck(key));
    conflict(times);
    assertThat(checks.execute(key, new OpenForm(BEN, TUESDAY)))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(table.isDone()).isTrue();
    assertThat(checks.history(key))
        .hasSize(times + 2)
        .endsWith(new Event.ReferenceOpened(BEN, TUESDAY));
    assertConsistent();
  }

  @Test
  void writesNothingWhenEveryAttemptConflicts() {
    checks.create(newCheck(key));
    conflict(OptimisticRetry.MAX_ATTEMPTS);
    assertThat(checks.execute(key, new OpenForm(BEN, TUESDAY)))
        .isEqualTo(new CommandResult.Conflict());
    assertThat(table.isDone()).isTrue();
    assertThat(checks.history(key))
        .hasSize(OptimisticRetry.MAX_ATTEMPTS + 1)
        .doesNotContain(new Event.ReferenceOpened(BEN, TUESDAY));
    assertConsistent();
  }

  @Test
  void decidesAgainAfterAConflict() {
    checks.create(newCheck(key));
    checks.execute(key, new OpenForm(ANNA, MONDAY));
    table.beforeCommit(() -> otherWriter.execute(key, new Cancel(TUESDAY)));
    assertThat(checks.execute(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.REFERENCE_ENDED, CommandResult.Rejected::rule);
    assertConsistent();
  }

  @Test
  void concurrentCommandsLoseNoEvents() throws Exception {
    checks.create(newCheck(key));
    checks.execute(key, new OpenForm(ANNA, MONDAY));
    checks.execute(key, new Submit(ANNA, MONDAY));
    var outcomes =
        inParallel(
            16, () -> otherWriter.execute(key, new Command.ReadReport("key_sample", TUESDAY)));
    var done = outcomes.stream().filter(CommandResult.Done.class::isInstance).count();
    assertThat(checks.history(key))
        .filteredOn(Event.ReportRead.class::isInstance)
        .hasSize((int) done);
    assertConsistent();
  }

  @Test
  void cancelsOnceForAKey() {
    checks.create(newCheck(key));
    var idempotency = Optional.of(withFingerprint("cancel"));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Replayed.class);
    assertConsistent();
  }

  @Test
  void aRequestWithoutEffectStoresNoKey() {
    checks.create(newCheck(key));
    cancel(checks, "first");
    var before = memory.rows();
    cancel(checks, "second");
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void rejectsTheKeyOfAnotherRequestEvenWithoutEffect() {
    checks.create(newCheck(key));
    cancel(checks, "first");
    var other = Optional.of(idempotentRequest("first", "another request", TUESDAY));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    assertThat(checks.execute(Samples.key(), new Cancel(TUESDAY), AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    var expired = TUESDAY.plus(Duration.ofHours(26));
    var late = Optional.of(idempotentRequest("first", "another request", expired));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, late))
        .isInstanceOf(CommandResult.Done.class);
  }

  @Test
  void theStoredStateIsTheFoldOfTheStoredHistory() {
    Sequences.of(500, CheckSequences::commands)
        .hold(commands -> {
          var fresh = new CheckStore(new InMemoryTable());
          fresh.create(newCheck(key, CheckSequences.created(3)));
          commands.forEach(command -> fresh.execute(key, command));
          var check = fresh.find(key).orElseThrow();
          assertThat(CheckEvolver.fold(fresh.history(key))).isEqualTo(check.check());
        });
  }

  private CommandResult createAgain(IdempotentRequest idempotency) {
    return checks.create(newCheck(Samples.key(), CheckMetadata.NONE, List.of(), idempotency));
  }

  private static IdempotentRequest withFingerprint(String fingerprint) {
    return idempotentRequest("k", fingerprint, MONDAY);
  }

  private void cancel(CheckStore by, String idempotencyKey) {
    var idempotency = Optional.of(idempotentRequest(idempotencyKey, "", TUESDAY));
    assertThat(by.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Done.class);
  }

  /** Another writer changes the check this many times, each time between read and commit. */
  private void conflict(int times) {
    var refereeCommands =
        Stream.<Command>of(
            new RecordInvitationSent(ANNA, TUESDAY),
            new OpenForm(ANNA, TUESDAY),
            new Command.SaveDraft(ANNA, TUESDAY),
            new Submit(ANNA, TUESDAY));
    var reportCommands =
        Stream.<Command>generate(() -> new Command.ReadReport("key_sample", TUESDAY));
    Stream.concat(refereeCommands, reportCommands)
        .limit(times)
        .forEach(command ->
            table.beforeCommit(() ->
                assertThat(otherWriter.execute(key, command))
                    .isInstanceOf(CommandResult.Done.class)));
  }

  private void assertConsistent() {
    var check = checks.find(key).orElseThrow();
    assertThat(CheckEvolver.fold(checks.history(key))).isEqualTo(check.check());
  }

  private static List<CommandResult> inParallel(int times, Callable<CommandResult> work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
