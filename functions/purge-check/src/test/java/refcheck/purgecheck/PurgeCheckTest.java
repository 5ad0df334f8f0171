package refcheck.purgecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.domain.Check;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Command;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.store.CheckStore;
import refcheck.store.DossierPurger;
import refcheck.store.PurgeCheckMessage;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SampleChecks;
import refcheck.testing.TestClock;

class PurgeCheckTest {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(100));
  private static final RefereeId ANNA = new RefereeId("ref_anna");

  private final InMemoryTable memory = new InMemoryTable();
  private final CheckStore checks = new CheckStore(memory);
  private final PurgeCheck purgeCheck =
      new PurgeCheck(checks, new DossierPurger(memory), new TestClock(END));
  private final CheckKey key = new CheckKey(new TenantId("acme"), CheckId.next(START));

  @BeforeEach
  void createACheck() {
    checks.create(
        SampleChecks.newCheck(
            key,
            SampleChecks.terms(START, START.plus(Duration.ofDays(7))),
            CheckMetadata.NONE,
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
    checks.execute(key, new Command.Cancel(START));
    var before = memory.rows();
    purge();
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aMessageDestroysACheckThatIsBeingPurged() {
    checks.execute(key, new Command.Cancel(START));
    checks.execute(key, new Command.BeginPurge(END));
    purge();
    assertThat(checks.find(key).orElseThrow().check()).isInstanceOf(Check.Purged.class);
    assertThat(memory.rows())
        .extracting(
            row -> Objects.requireNonNull(row.attributes().get("sk")).s().replaceFirst("#.*", ""))
        .containsOnly("CHECK", "EVENT");
    var after = memory.rows();
    purge();
    assertThat(memory.rows()).isEqualTo(after);
  }

  private void purge() {
    purgeCheck.take(
        new PurgeCheckMessage(key.tenant().value(), key.check().value()), Duration.ofMinutes(1));
  }
}
