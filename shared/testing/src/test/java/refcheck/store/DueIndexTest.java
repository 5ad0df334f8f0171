package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCheck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.RefereeId;
import refcheck.table.DueKeys;
import refcheck.testing.InMemoryTable;

class DueIndexTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final CheckStore checks = new CheckStore(memory);
  private final DueIndex due = new DueIndex(memory);
  private final CheckKey key = Samples.key();

  @Test
  void nothingIsDueBeforeItsTime() {
    checks.create(newCheck(key));
    assertThat(until(MONDAY)).isEmpty();
  }

  @Test
  void emailsAreDueWhenTheyMustBePublishedAgain() {
    checks.create(newCheck(key));
    assertThat(until(MONDAY.plus(EmailDelivery.REPUBLISH_AFTER).minusMillis(1))).isEmpty();
    assertThat(until(MONDAY.plus(EmailDelivery.REPUBLISH_AFTER)))
        .containsExactlyInAnyOrder(emailTo(key, ANNA), emailTo(key, BEN));
  }

  @Test
  void aCheckIsDueAtItsDeadline() {
    checks.create(newCheck(key));
    assertThat(until(DEADLINE.minusMillis(1))).doesNotContain(checkItem(key));
    assertThat(until(DEADLINE)).contains(checkItem(key));
  }

  @Test
  void aCheckIsDueAgainWhenItsRetentionIsOver() {
    checks.create(newCheck(key));
    checks.execute(key, new Command.Cancel(TUESDAY));
    var end = TUESDAY.plus(Samples.TERMS.retention());
    assertThat(until(end.minusMillis(1))).doesNotContain(checkItem(key));
    assertThat(until(end)).contains(checkItem(key));
  }

  @Test
  void aPurgedCheckIsNeverDue() {
    checks.create(newCheck(key));
    checks.execute(key, new Command.Cancel(TUESDAY));
    var end = TUESDAY.plus(Samples.TERMS.retention());
    checks.execute(key, new Command.BeginPurge(end));
    new DossierPurger(memory).destroy(key, (Check.Purging) checks.find(key).orElseThrow().check());
    checks.execute(key, new Command.CompletePurge(end));
    assertThat(until(Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aSentEmailIsNotDue() {
    checks.create(newCheck(key));
    checks.execute(
        key,
        new Command.RecordInvitationSent(ANNA, TUESDAY),
        new EmailOutbox(memory, checks).sent(key, EmailDeliveryId.invitation(ANNA), TUESDAY));
    assertThat(until(TUESDAY)).containsExactly(emailTo(key, BEN));
  }

  @Test
  void readsEveryShard() {
    var keys = Stream.generate(Samples::key).limit(200).toList();
    assertThat(keys.stream().map(key -> DueKeys.shardOf(key.check().value())).distinct())
        .hasSize(DueKeys.SHARDS);
    keys.forEach(each -> checks.create(newCheck(each)));
    assertThat(until(DEADLINE))
        .hasSize(600)
        .containsAll(keys.stream().map(DueIndexTest::checkItem).toList());
  }

  @Test
  void shardsAreReadOldestFirst() {
    var earlier = email(ANNA, MONDAY);
    var later = email(BEN, TUESDAY);
    memory.commit(List.of(later.change(), earlier.change()));
    assertThat(until(TUESDAY)).containsExactly(emailTo(key, ANNA), emailTo(key, BEN));
  }

  private VersionedEmailDelivery email(RefereeId to, Instant at) {
    return VersionedEmailDelivery.created(
        key, EmailDeliveryId.invitation(to), new EmailDelivery.Pending(0, 0, at));
  }

  private static DueIndex.Item checkItem(CheckKey check) {
    return new DueIndex.Item(check, Optional.empty());
  }

  private static DueIndex.Item emailTo(CheckKey check, RefereeId to) {
    return new DueIndex.Item(check, Optional.of(EmailDeliveryId.invitation(to)));
  }

  private List<DueIndex.Item> until(Instant now) {
    return StreamSupport.stream(due.pages(now).spliterator(), false)
        .flatMap(List::stream)
        .map(due::item)
        .toList();
  }
}
