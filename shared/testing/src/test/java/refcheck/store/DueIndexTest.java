package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.TaskId;
import refcheck.table.DueKeys;
import refcheck.testing.CaseCommands;
import refcheck.testing.InMemoryTable;
import refcheck.testing.InterceptedTable;

class DueIndexTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final CaseStore cases = new CaseStore(memory);
  private final DueIndex due = new DueIndex(memory);
  private final CaseKey key = Samples.key();

  /** What an entry of the index leads to. */
  private record Entry(CaseKey key, Optional<DeliveryId> delivery) {}

  @Test
  void nothingIsDueBeforeItsTime() {
    cases.create(newCase(key));
    assertThat(until(MONDAY)).isEmpty();
  }

  @Test
  void emailsAreDueWhenTheyMustBePublishedAgain() {
    cases.create(newCase(key));
    assertThat(until(MONDAY.plus(Channel.EMAIL.policy().republishAfter()).minusMillis(1)))
        .isEmpty();
    assertThat(until(MONDAY.plus(Channel.EMAIL.policy().republishAfter())))
        .containsExactlyInAnyOrder(emailTo(key, ANNA), emailTo(key, BEN));
  }

  @Test
  void aCheckIsDueAtItsDeadline() {
    cases.create(newCase(key));
    assertThat(until(DEADLINE.minusMillis(1))).doesNotContain(checkItem(key));
    assertThat(until(DEADLINE)).contains(checkItem(key));
  }

  @Test
  void aCheckIsDueAgainWhenItsRetentionIsOver() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.cancel(), TUESDAY);
    var end = TUESDAY.plus(Samples.TERMS.retention());
    assertThat(until(end.minusMillis(1))).doesNotContain(checkItem(key));
    assertThat(until(end)).contains(checkItem(key));
  }

  @Test
  void aPurgedCheckIsNeverDue() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.cancel(), TUESDAY);
    var end = TUESDAY.plus(Samples.TERMS.retention());
    cases.execute(key, CaseCommands.beginPurge(), end);
    new DossierPurger(memory)
        .destroy(key, (Retention.Purging) cases.find(key).orElseThrow().state().retention());
    cases.execute(key, CaseCommands.completePurge(), end);
    assertThat(until(Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aSentEmailIsNotDue() {
    cases.create(newCase(key));
    new Outbox(memory, cases)
        .record(
            key, DeliveryId.email(ANNA, EmailKind.INVITATION), new Delivery.Sent(TUESDAY), TUESDAY);
    assertThat(until(TUESDAY)).containsExactly(emailTo(key, BEN));
  }

  @Test
  void readsEveryShard() {
    var keys = Stream.generate(Samples::key).limit(200).toList();
    assertThat(keys.stream().map(key -> DueKeys.shardOf(key.id().value())).distinct())
        .hasSize(DueKeys.SHARDS);
    keys.forEach(each -> cases.create(newCase(each)));
    assertThat(until(DEADLINE))
        .hasSize(600)
        .containsAll(keys.stream().map(DueIndexTest::checkItem).toList());
  }

  @Test
  void readsEachShardOnce() {
    var calls = new ArrayList<String>();
    var counted = new DueIndex(InterceptedTable.of(memory, calls::add, _ -> {}));
    assertThat(counted.pages(MONDAY)).containsExactly(List.of());
    assertThat(calls).hasSize(DueKeys.SHARDS).containsOnly("due");
  }

  @Test
  void aPageIsSortedAcrossShards() {
    var keys = Stream.generate(Samples::key).limit(50).toList();
    for (var i = 0; i < keys.size(); i++) {
      var id = DeliveryId.email(ANNA, EmailKind.INVITATION);
      var at = TUESDAY.minusSeconds(i);
      var pending = new Delivery.Pending(0, 0, at);
      memory.commit(List.of(VersionedDelivery.created(keys.get(i), id, pending).change()));
    }
    assertThat(until(TUESDAY)).extracting(Entry::key).containsExactlyElementsOf(keys.reversed());
  }

  @Test
  void shardsAreReadOldestFirst() {
    var earlier = email(ANNA, MONDAY);
    var later = email(BEN, TUESDAY);
    memory.commit(List.of(later.change(), earlier.change()));
    assertThat(until(TUESDAY)).containsExactly(emailTo(key, ANNA), emailTo(key, BEN));
  }

  private VersionedDelivery email(TaskId to, Instant at) {
    return VersionedDelivery.created(
        key, DeliveryId.email(to, EmailKind.INVITATION), new Delivery.Pending(0, 0, at));
  }

  private static Entry checkItem(CaseKey check) {
    return new Entry(check, Optional.empty());
  }

  private static Entry emailTo(CaseKey check, TaskId to) {
    return new Entry(check, Optional.of(DeliveryId.email(to, EmailKind.INVITATION)));
  }

  private List<Entry> until(Instant now) {
    return StreamSupport.stream(due.pages(now).spliterator(), false)
        .flatMap(List::stream)
        .map(item -> new Entry(item.key(), item.delivery()))
        .toList();
  }
}
