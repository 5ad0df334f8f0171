package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.wanted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Letter;
import refcheck.domain.LetterId;
import refcheck.domain.RefereeId;
import refcheck.testing.InMemoryTable;

class DueTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final Checks checks = new Checks(memory);
  private final Due due = new Due(memory);
  private final CheckKey key = Samples.key();

  @Test
  void nothingIsDueBeforeItsTime() {
    checks.create(wanted(key));
    assertThat(until(MONDAY)).isEmpty();
  }

  @Test
  void lettersAreDueWhenTheirWindowIsOver() {
    checks.create(wanted(key));
    assertThat(until(MONDAY.plus(Letter.PUBLICATION).minusMillis(1))).isEmpty();
    assertThat(until(MONDAY.plus(Letter.PUBLICATION)))
        .containsExactlyInAnyOrder(letterTo(key, ANNA), letterTo(key, BEN));
  }

  @Test
  void aCheckIsDueAtItsDeadline() {
    checks.create(wanted(key));
    assertThat(until(DEADLINE.minusMillis(1))).doesNotContain(itself(key));
    assertThat(until(DEADLINE)).contains(itself(key));
  }

  @Test
  void aCheckIsDueAgainWhenItsRetentionIsOver() {
    checks.create(wanted(key));
    checks.carryOut(key, new Command.Cancel(TUESDAY));
    var end = TUESDAY.plus(Samples.TERMS.retention());
    assertThat(until(end.minusMillis(1))).doesNotContain(itself(key));
    assertThat(until(end)).contains(itself(key));
  }

  @Test
  void whatIsPurgedIsNeverDueAgain() {
    checks.create(wanted(key));
    checks.carryOut(key, new Command.Cancel(TUESDAY));
    var end = TUESDAY.plus(Samples.TERMS.retention());
    checks.carryOut(key, new Command.BeginPurge(end));
    new Purges(memory).destroy(key, (Check.Purging) checks.find(key).orElseThrow().check());
    checks.carryOut(key, new Command.FinishPurge(end));
    assertThat(until(Instant.parse("2100-01-01T00:00:00Z"))).isEmpty();
  }

  @Test
  void aSentLetterIsNotDue() {
    checks.create(wanted(key));
    checks.carryOut(
        key,
        new Command.Invite(ANNA, TUESDAY),
        new Outbox(memory, checks).sent(key, LetterId.invitation(ANNA), TUESDAY));
    assertThat(until(TUESDAY)).containsExactly(letterTo(key, BEN));
  }

  @Test
  void looksIntoEveryShard() {
    var keys = Stream.generate(Samples::key).limit(200).toList();
    assertThat(keys.stream().map(Keys::dueShardOf).distinct()).hasSize(Keys.DUE_SHARDS);
    keys.forEach(each -> checks.create(wanted(each)));
    assertThat(until(DEADLINE))
        .hasSize(600)
        .containsAll(keys.stream().map(DueTest::itself).toList());
  }

  @Test
  void shardsAreReadOldestFirst() {
    var earlier = letter(ANNA, MONDAY);
    var later = letter(BEN, TUESDAY);
    memory.commit(List.of(later.change(), earlier.change()));
    assertThat(until(TUESDAY)).containsExactly(letterTo(key, ANNA), letterTo(key, BEN));
  }

  private LetterRecord letter(RefereeId to, Instant at) {
    return LetterRecord.written(key, LetterId.invitation(to), new Letter.Pending(0, 0, at));
  }

  private static Due.Item itself(CheckKey check) {
    return new Due.Item(check, Optional.empty());
  }

  private static Due.Item letterTo(CheckKey check, RefereeId to) {
    return new Due.Item(check, Optional.of(LetterId.invitation(to)));
  }

  private List<Due.Item> until(Instant now) {
    return StreamSupport.stream(due.pages(now).spliterator(), false)
        .flatMap(List::stream)
        .map(due::item)
        .toList();
  }
}
