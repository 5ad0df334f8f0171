package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseMetadata;
import refcheck.testing.CaseCommands;

/** Requests with an Idempotency-Key have their effect once. */
class RepeatedRequestsTest extends CaseStoreFixture {
  @Test
  void createsOnceForManyParallelDuplicates() throws Exception {
    var outcomes =
        inParallel(
            64,
            () ->
                otherWriter.create(
                    newCase(Samples.key(), NOTES, List.of(), withFingerprint("same"))));
    var created = outcomes.stream().filter(CommandResult.Done.class::isInstance).toList();
    assertThat(created).hasSize(1);
    var id = ((CommandResult.Done) created.getFirst()).versioned().key().id();
    assertThat(outcomes)
        .filteredOn(CommandResult.Replayed.class::isInstance)
        .hasSize(63)
        .containsOnly(new CommandResult.Replayed("/" + id));
    assertThat(memory.rows()).filteredOn(row -> row.text("sk").equals("CASE")).hasSize(1);
  }

  @Test
  void rejectsTheKeyOfAnotherRequest() {
    cases.create(newCase(key, CaseMetadata.NONE, List.of(), withFingerprint("one")));
    var before = memory.rows();
    assertThat(createAgain(withFingerprint("other")))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(
            cases.execute(
                key,
                CaseCommands.cancel(),
                TUESDAY,
                AdditionalWrites.NOTHING,
                Optional.of(withFingerprint(""))))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void ignoresAnExpiredKey() {
    cases.create(newCase(key, CaseMetadata.NONE, List.of(), withFingerprint("one")));
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
  void aRepeatedRequestDoesNotConflictWithItsOwnExternalId() {
    cases.create(newCase(key, NOTES, List.of(), withFingerprint("one")));
    assertThat(cases.create(newCase(Samples.key(), NOTES, List.of(), withFingerprint("one"))))
        .isEqualTo(new CommandResult.Replayed("/" + key.id()));
  }

  @Test
  void cancelsOnceForAKey() {
    cases.create(newCase(key));
    var idempotency = Optional.of(withFingerprint("cancel"));
    assertThat(
            cases.execute(
                key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(
            cases.execute(
                key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Replayed.class);
    assertThat(cases.findEarlierResult(key.tenant(), idempotency))
        .containsInstanceOf(CommandResult.Replayed.class);
    assertThat(cases.findEarlierResult(new TenantId("evil"), idempotency)).isEmpty();
    assertConsistent();
  }

  private CommandResult createAgain(IdempotentRequest idempotency) {
    return cases.create(newCase(Samples.key(), CaseMetadata.NONE, List.of(), idempotency));
  }

  private static IdempotentRequest withFingerprint(String fingerprint) {
    return idempotentRequest("k", fingerprint, MONDAY);
  }

  private static List<CommandResult> inParallel(int times, Callable<CommandResult> work)
      throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
