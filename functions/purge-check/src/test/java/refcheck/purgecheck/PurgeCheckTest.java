package refcheck.purgecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.retention.Retention;
import refcheck.store.CaseStore;
import refcheck.store.DossierPurger;
import refcheck.store.PurgeCaseMessage;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SampleCases;
import refcheck.testing.TestClock;

class PurgeCheckTest {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(100));
  private static final PersonId ANNA = new PersonId("ref_anna");

  private final InMemoryTable memory = new InMemoryTable();
  private final CaseStore cases = new CaseStore(memory);
  private final PurgeCheck purgeCheck =
      new PurgeCheck(cases, new DossierPurger(memory), new TestClock(END));
  private final CaseKey key = new CaseKey(new TenantId("acme"), CaseId.next("chk", START));

  @BeforeEach
  void createACheck() {
    cases.create(
        SampleCases.newCase(
            key,
            SampleCases.terms(START, START.plus(Duration.ofDays(7))),
            CaseMetadata.NONE,
            Map.of(ANNA, "hash"),
            List.of()));
  }

  @Test
  void aStrayMessageDestroysNothingOfAnOpenCheck() {
    var before = memory.rows();
    purge();
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aStrayMessageDestroysNothingOfAClosedCheck() {
    cases.execute(key, cancel(), START);
    var before = memory.rows();
    purge();
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aMessageDestroysACheckThatIsBeingPurged() {
    cases.execute(key, cancel(), START);
    cases.execute(key, beginPurge(), END);
    purge();
    assertThat(cases.find(key).orElseThrow().state().retention())
        .isInstanceOf(Retention.Purged.class);
    assertThat(memory.rows())
        .extracting(
            row -> Objects.requireNonNull(row.attributes().get("sk")).s().replaceFirst("#.*", ""))
        .containsOnly("CASE", "EVENT");
    var after = memory.rows();
    purge();
    assertThat(memory.rows()).isEqualTo(after);
  }

  private void purge() {
    purgeCheck.take(new PurgeCaseMessage(key), Duration.ofMinutes(1));
  }
}
