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
import refcheck.domain.CheckHistory;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Command.Begin;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.Invite;
import refcheck.domain.Command.Submit;
import refcheck.domain.Event;
import refcheck.domain.LetterId;
import refcheck.domain.Rule;
import refcheck.domain.TenantId;
import refcheck.domain.TenantNotes;
import refcheck.testing.CheckSequences;
import refcheck.testing.InMemoryTable;
import refcheck.testing.Sequences;

class ChecksTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final DisturbedTable table = new DisturbedTable(memory);
  private final Checks checks = new Checks(table);
  private final Checks rivals = new Checks(memory);
  private final CheckKey key = Samples.key();

  @Test
  void findsWhatItCreated() {
    var wanted = wanted(key, NOTES, List.of(), null);
    assertThat(checks.create(wanted))
        .isEqualTo(new Carried.Done(wanted.check(), List.of(wanted.created())));
    assertThat(checks.find(key)).contains(wanted.check());
    assertThat(checks.findByExternalId(ACME, "ats-1")).contains(wanted.check());
    assertThat(checks.history(key)).containsExactly(wanted.created());
    assertThat(new Outbox(table, checks).find(key, LetterId.invitation(BEN))).isPresent();
  }

  /** Whoever is overtaken, or has a slow clock, decides after the others all the same. */
  @Test
  void whatIsDecidedLaterHasNotHappenedBefore() {
    checks.create(wanted(key, NOTES, List.of(), null));
    checks.carryOut(key, new Invite(BEN, TUESDAY));
    checks.carryOut(key, new Begin(BEN, TUESDAY.minusMillis(1)));
    assertThat(checks.history(key)).extracting(Event::at).containsExactly(MONDAY, TUESDAY, TUESDAY);
    assertThat(checks.find(key).orElseThrow().updatedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void findsNothingOfOtherTenants() {
    checks.create(wanted(key, NOTES, List.of(), null));
    var evil = new TenantId("evil");
    assertThat(checks.find(new CheckKey(evil, key.check()))).isEmpty();
    assertThat(checks.findByExternalId(evil, "ats-1")).isEmpty();
    assertThat(checks.carryOut(new CheckKey(evil, key.check()), new Cancel(TUESDAY)))
        .isEqualTo(new Carried.Unknown());
  }

  @Test
  void createsOnceForManyParallelDuplicates() throws Exception {
    var outcomes =
        inParallel(
            64, () -> rivals.create(wanted(Samples.key(), NOTES, List.of(), anOnce("same"))));
    var created = outcomes.stream().filter(Carried.Done.class::isInstance).toList();
    assertThat(created).hasSize(1);
    var id = ((Carried.Done) created.getFirst()).check().key().check();
    assertThat(outcomes)
        .filteredOn(Carried.Replayed.class::isInstance)
        .hasSize(63)
        .containsOnly(new Carried.Replayed(new StoredReply(201, "/" + id, "{}")));
    assertThat(memory.rows()).filteredOn(row -> row.text("sk").equals("CHECK")).hasSize(1);
  }

  @Test
  void refusesTheKeyOfAnotherRequest() {
    checks.create(wanted(key, TenantNotes.NONE, List.of(), anOnce("one")));
    var before = memory.rows();
    assertThat(checks.create(wanted(Samples.key(), TenantNotes.NONE, List.of(), anOnce("other"))))
        .isEqualTo(new Carried.KeyReused());
    assertThat(
            checks.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, Optional.of(anOnce(""))))
        .isEqualTo(new Carried.KeyReused());
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void anExpiredKeyCountsAsNone() {
    checks.create(wanted(key, TenantNotes.NONE, List.of(), anOnce("one")));
    var justBefore = MONDAY.plus(Duration.ofHours(25)).minusSeconds(1);
    var after = MONDAY.plus(Duration.ofHours(25));
    assertThat(createAgain(once("k", "other", justBefore))).isEqualTo(new Carried.KeyReused());
    assertThat(createAgain(once("k", "other", after))).isInstanceOf(Carried.Done.class);
    assertThat(createAgain(once("k", "other", after))).isInstanceOf(Carried.Replayed.class);
  }

  @Test
  void anExternalIdNamesOneCheck() {
    checks.create(wanted(key, NOTES, List.of(), null));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), null)))
        .isEqualTo(new Carried.ExternalIdTaken(key.check()));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), anOnce("one"))))
        .isEqualTo(new Carried.ExternalIdTaken(key.check()));
  }

  @Test
  void aRepeatedRequestIsNotToldThatItsExternalIdIsTaken() {
    checks.create(wanted(key, NOTES, List.of(), anOnce("one")));
    assertThat(checks.create(wanted(Samples.key(), NOTES, List.of(), anOnce("one"))))
        .isEqualTo(new Carried.Replayed(new StoredReply(201, "/" + key.check(), "{}")));
  }

  @Test
  void whatIsAlreadySoWritesNothing() {
    checks.create(wanted(key));
    checks.carryOut(key, new Begin(ANNA, TUESDAY));
    var before = memory.rows();
    assertThat(checks.carryOut(key, new Begin(ANNA, TUESDAY)))
        .asInstanceOf(type(Carried.Done.class))
        .returns(List.of(), Carried.Done::events);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void whatIsRefusedWritesNothing() {
    checks.create(wanted(key));
    var before = memory.rows();
    assertThat(checks.carryOut(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(Carried.Refused.class))
        .returns(Rule.NOT_OPENED, Carried.Refused::rule);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, Tries.MOST - 1})
  void isOvertakenAgainAndAgain(int times) {
    checks.create(wanted(key));
    overtake(times);
    assertThat(checks.carryOut(key, new Begin(BEN, TUESDAY))).isInstanceOf(Carried.Done.class);
    assertThat(table.isQuiet()).isTrue();
    assertThat(checks.history(key))
        .hasSize(times + 2)
        .endsWith(new Event.ReferenceOpened(BEN, TUESDAY));
    assertWhole();
  }

  @Test
  void givesUpWhenOvertakenEveryTimeAndHasWrittenNothing() {
    checks.create(wanted(key));
    overtake(Tries.MOST);
    assertThat(checks.carryOut(key, new Begin(BEN, TUESDAY))).isEqualTo(new Carried.Contended());
    assertThat(table.isQuiet()).isTrue();
    assertThat(checks.history(key))
        .hasSize(Tries.MOST + 1)
        .doesNotContain(new Event.ReferenceOpened(BEN, TUESDAY));
    assertWhole();
  }

  @Test
  void decidesAgainWhenOvertaken() {
    checks.create(wanted(key));
    checks.carryOut(key, new Begin(ANNA, MONDAY));
    table.beforeCommit(() -> rivals.carryOut(key, new Cancel(TUESDAY)));
    assertThat(checks.carryOut(key, new Submit(ANNA, TUESDAY)))
        .asInstanceOf(type(Carried.Refused.class))
        .returns(Rule.REFERENCE_ENDED, Carried.Refused::rule);
    assertWhole();
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    checks.create(wanted(key));
    checks.carryOut(key, new Begin(ANNA, MONDAY));
    checks.carryOut(key, new Submit(ANNA, MONDAY));
    var outcomes =
        inParallel(16, () -> rivals.carryOut(key, new Command.ReadReport("key_sample", TUESDAY)));
    var done = outcomes.stream().filter(Carried.Done.class::isInstance).count();
    assertThat(checks.history(key))
        .filteredOn(Event.ReportRead.class::isInstance)
        .hasSize((int) done);
    assertWhole();
  }

  @Test
  void cancelsOnceForItsKey() {
    checks.create(wanted(key));
    var once = Optional.of(anOnce("cancel"));
    assertThat(checks.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, once))
        .isInstanceOf(Carried.Done.class);
    assertThat(checks.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, once))
        .isInstanceOf(Carried.Replayed.class);
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
    assertThat(checks.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, other))
        .isInstanceOf(Carried.KeyReused.class);
    assertThat(checks.carryOut(Samples.key(), new Cancel(TUESDAY), Alongside.NOTHING, other))
        .isInstanceOf(Carried.KeyReused.class);
    var late = Optional.of(once("first", "another request", TUESDAY.plus(Duration.ofHours(26))));
    assertThat(checks.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, late))
        .isInstanceOf(Carried.Done.class);
  }

  @Test
  void theStoredStateIsTheFoldOfTheStoredHistory() {
    Sequences.of(500, CheckSequences::commands)
        .hold(commands -> {
          var fresh = new Checks(new InMemoryTable());
          fresh.create(wanted(key, CheckSequences.created(3)));
          commands.forEach(command -> fresh.carryOut(key, command));
          var check = fresh.find(key).orElseThrow();
          assertThat(CheckHistory.fold(fresh.history(key))).isEqualTo(check.check());
        });
  }

  private Carried createAgain(Once once) {
    return checks.create(wanted(Samples.key(), TenantNotes.NONE, List.of(), once));
  }

  private static Once anOnce(String fingerprint) {
    return once("k", fingerprint, MONDAY);
  }

  private void cancel(Checks by, String idempotencyKey) {
    var once = Optional.of(once(idempotencyKey, "", TUESDAY));
    assertThat(by.carryOut(key, new Cancel(TUESDAY), Alongside.NOTHING, once))
        .isInstanceOf(Carried.Done.class);
  }

  /** Others change the check this many times, each time between our reading and our commit. */
  private void overtake(int times) {
    var answering =
        Stream.<Command>of(
            new Invite(ANNA, TUESDAY),
            new Begin(ANNA, TUESDAY),
            new Command.SaveDraft(ANNA, TUESDAY),
            new Submit(ANNA, TUESDAY));
    var reading = Stream.<Command>generate(() -> new Command.ReadReport("key_sample", TUESDAY));
    Stream.concat(answering, reading)
        .limit(times)
        .forEach(command ->
            table.beforeCommit(
                () -> assertThat(rivals.carryOut(key, command)).isInstanceOf(Carried.Done.class)));
  }

  private void assertWhole() {
    var check = checks.find(key).orElseThrow();
    assertThat(CheckHistory.fold(checks.history(key))).isEqualTo(check.check());
  }

  private static List<Carried> inParallel(int times, Callable<Carried> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> work).toList());
      return all.stream().map(Future::resultNow).toList();
    }
  }
}
