package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.once;
import static refcheck.store.Samples.wanted;

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
import refcheck.testing.CheckSequences;
import refcheck.testing.InMemoryTable;
import refcheck.testing.Sequences;

class CheckStoreTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final ConcurrentWritesTable table = new ConcurrentWritesTable(memory);
  private final CheckStore checks = new CheckStore(table);
  private final CheckStore rivals = new CheckStore(memory);
  private final CheckKey key = Samples.key();

  @Test
  void findsWhatItCreated() {
    var wanted = wanted(key, NOTES, List.of(), null);
    assertThat(checks.create(wanted))
        .isEqualTo(new CommandResult.Done(wanted.check(), List.of(wanted.created())));
    assertThat(checks.find(key)).contains(wanted.check());
    assertThat(checks.findByExternalId(ACME, "ats-1")).contains(wanted.check());
    assertThat(checks.history(key)).containsExactly(wanted.created());
    assertThat(new EmailOutbox(table, checks).find(key, EmailDeliveryId.invitation(BEN)))
        .isPresent();
  }

  /** Whoever is overtaken, or has a slow clock, decides after the others all the same. */
  @Test
  void whatIsDecidedLaterHasNotHappenedBefore() {
    checks.create(wanted(key, NOTES, List.of(), null));
    checks.execute(key, new RecordInvitationSent(BEN, TUESDAY));
    checks.execute(key, new OpenForm(BEN, TUESDAY.minusMillis(1)));
    assertThat(checks.history(key)).extracting(Event::at).containsExactly(MONDAY, TUESDAY, TUESDAY);
    assertThat(checks.find(key).orElseThrow().updatedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void findsNothingOfOtherTenants() {
    checks.create(wanted(key, NOTES, List.of(), null));
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
            64, () -> rivals.create(wanted(Samples.key(), NOTES, List.of(), anOnce("same"))));
    var created = outcomes.stream().filter(CommandResult.Done.class::isInstance).toList();
    assertThat(created).hasSize(1);
    var id = ((CommandResult.Done) created.getFirst()).check().key().check();
    assertThat(outcomes)
        .filteredOn(CommandResult.Replayed.class::isInstance)
        .hasSize(63)
        .containsOnly(new CommandResult.Replayed(new StoredReply(201, "/" + id, "{}")));
    assertThat(memory.rows()).filteredOn(row -> row.text("sk").equals("CHECK")).hasSize(1);
  }

  @Test
  void refusesTheKeyOfAnotherRequest() {
    checks.create(wanted(key, CheckMetadata.NONE, List.of(), anOnce("one")));
    var before = memory.rows();
    assertThat(checks.create(wanted(Samples.key(), CheckMetadata.NONE, List.of(), anOnce("other"))))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(
            checks.execute(
                key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, Optional.of(anOnce(""))))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void anExpiredKeyCountsAsNone() {
    checks.create(wanted(key, CheckMetadata.NONE, List.of(), anOnce("one")));
    var justBefore = MONDAY.plus(Duration.ofHours(25)).minusSeconds(1);
    var after = MONDAY.plus(Duration.ofHours(25));
    assertThat(createAgain(once("k", "other", justBefore)))
        .isEqualTo(new CommandResult.IdempotencyKeyReused());
    assertThat(createAgain(once("k", "other", after))).isInstanceOf(CommandResult.Done.class);
    assertThat(createAgain(once("k", "other", after))).isInstanceOf(CommandResult.Replayed.class);
  }

  @Test
  void anExternalIdNamesOneCheck() {
    checks.create(wanted(key, NOTES, List.of(), null));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), null)))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.check()));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), anOnce("one"))))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.check()));
  }

  @Test
  void aRepeatedRequestIsNotToldThatItsExternalIdIsTaken() {
    checks.create(wanted(key, NOTES, List.of(), anOnce("one")));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), anOnce("one"))))
        .isEqualTo(new CommandResult.Replayed(new StoredReply(201, "/" + key.check(), "{}")));
  }

  @Test
  void whatIsAlreadySoWritesNothing() {
    checks.create(wanted(key));
    checks.execute(key, new OpenForm(ANNA, TUESDAY));
    var before = memory.rows();
    assertThat(checks.execute(key, new OpenForm(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Done.class))
        .returns(List.of(), CommandResult.Done::events);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void whatIsRefusedWritesNothing() {
    checks.create(wanted(key));
    var before = memory.rows();
    assertThat(checks.execute(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.NOT_OPENED, CommandResult.Rejected::rule);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, OptimisticRetry.MOST - 1})
  void isOvertakenAgainAndAgain(int times) {
    checks.create(wanted(key));
    overtake(times);
    assertThat(checks.execute(key, new OpenForm(BEN, TUESDAY)))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(table.isQuiet()).isTrue();
    assertThat(checks.history(key))
        .hasSize(times + 2)
        .endsWith(new Event.ReferenceOpened(BEN, TUESDAY));
    assertWhole();
  }

  @Test
  void givesUpWhenOvertakenEveryTimeAndHasWrittenNothing() {
    checks.create(wanted(key));
    overtake(OptimisticRetry.MOST);
    assertThat(checks.execute(key, new OpenForm(BEN, TUESDAY)))
        .isEqualTo(new CommandResult.Conflict());
    assertThat(table.isQuiet()).isTrue();
    assertThat(checks.history(key))
        .hasSize(OptimisticRetry.MOST + 1)
        .doesNotContain(new Event.ReferenceOpened(BEN, TUESDAY));
    assertWhole();
  }

  @Test
  void decidesAgainWhenOvertaken() {
    checks.create(wanted(key));
    checks.execute(key, new OpenForm(ANNA, MONDAY));
    table.beforeCommit(() -> rivals.execute(key, new Cancel(TUESDAY)));
    assertThat(checks.execute(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.REFERENCE_ENDED, CommandResult.Rejected::rule);
    assertWhole();
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    checks.create(wanted(key));
    checks.execute(key, new OpenForm(ANNA, MONDAY));
    checks.execute(key, new Submit(ANNA, MONDAY));
    var outcomes =
        inParallel(16, () -> rivals.execute(key, new Command.ReadReport("key_sample", TUESDAY)));
    var done = outcomes.stream().filter(CommandResult.Done.class::isInstance).count();
    assertThat(checks.history(key))
        .filteredOn(Event.ReportRead.class::isInstance)
        .hasSize((int) done);
    assertWhole();
  }

  @Test
  void cancelsOnceForItsKey() {
    checks.create(wanted(key));
    var once = Optional.of(anOnce("cancel"));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, once))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, once))
        .isInstanceOf(CommandResult.Replayed.class);
    assertWhole();
  }

  @Test
  void aRequestThatChangesNothingLeavesNothing() {
    checks.create(wanted(key));
    cancel(checks, "first");
    var before = memory.rows();
    cancel(checks, "second");
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aKeyOfAnotherRequestIsRefusedEvenWhereNothingWouldBeWritten() {
    checks.create(wanted(key));
    cancel(checks, "first");
    var other = Optional.of(once("first", "another request", TUESDAY));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    assertThat(checks.execute(Samples.key(), new Cancel(TUESDAY), AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    var late = Optional.of(once("first", "another request", TUESDAY.plus(Duration.ofHours(26))));
    assertThat(checks.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, late))
        .isInstanceOf(CommandResult.Done.class);
  }

  @Test
  void theStoredStateIsTheFoldOfTheStoredHistory() {
    Sequences.of(500, CheckSequences::commands)
        .hold(commands -> {
          var fresh = new CheckStore(new InMemoryTable());
          fresh.create(wanted(key, CheckSequences.created(3)));
          commands.forEach(command -> fresh.execute(key, command));
          var check = fresh.find(key).orElseThrow();
          assertThat(CheckEvolver.fold(fresh.history(key))).isEqualTo(check.check());
        });
  }

  private CommandResult createAgain(IdempotentRequest once) {
    return checks.create(wanted(Samples.key(), CheckMetadata.NONE, List.of(), once));
  }

  private static IdempotentRequest anOnce(String fingerprint) {
    return once("k", fingerprint, MONDAY);
  }

  private void cancel(CheckStore by, String idempotencyKey) {
    var once = Optional.of(once(idempotencyKey, "", TUESDAY));
    assertThat(by.execute(key, new Cancel(TUESDAY), AdditionalWrites.NOTHING, once))
        .isInstanceOf(CommandResult.Done.class);
  }

  /** Others change the check this many times, each time between our reading and our commit. */
  private void overtake(int times) {
    var answering =
        Stream.<Command>of(
            new RecordInvitationSent(ANNA, TUESDAY),
            new OpenForm(ANNA, TUESDAY),
            new Command.SaveDraft(ANNA, TUESDAY),
            new Submit(ANNA, TUESDAY));
    var reading = Stream.<Command>generate(() -> new Command.ReadReport("key_sample", TUESDAY));
    Stream.concat(answering, reading)
        .limit(times)
        .forEach(command ->
            table.beforeCommit(() ->
                assertThat(rivals.execute(key, command)).isInstanceOf(CommandResult.Done.class)));
  }

  private void assertWhole() {
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
