package refcheck.purgecheck;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import refcheck.domain.retention.Retention;
import refcheck.json.Json;
import refcheck.store.PurgeCaseMessage;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;

class PurgeCheckTest {
  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final FunctionInvoker purgeCheck = harness.function(PurgeCheckFunction::new);
  private final SampleTenant tenant = harness.createTenant("acme");
  private final SampleCheck check = tenant.createCheck();

  @Test
  void aStrayMessageDestroysNothingOfAnOpenCheck() {
    assertPurgeChangesNothing();
  }

  @Test
  void aStrayMessageDestroysNothingOfAClosedCheck() {
    tenant.execute(check, cancel());
    assertPurgeChangesNothing();
  }

  @Test
  void aMessageDestroysACheckThatIsBeingPurged() {
    tenant.execute(check, cancel());
    harness.clock().advance(Duration.ofDays(100));
    tenant.execute(check, beginPurge());
    purge();
    assertThat(tenant.find(check).state().retention()).isInstanceOf(Retention.Purged.class);
    assertThat(harness.table().rows())
        .filteredOn(row -> row.text("pk").contains("#C#"))
        .extracting(row -> row.text("sk").replaceFirst("#.*", ""))
        .containsOnly("CASE", "EVENT");
    assertPurgeChangesNothing();
  }

  private void assertPurgeChangesNothing() {
    var before = harness.table().rows();
    purge();
    assertThat(harness.table().rows()).isEqualTo(before);
  }

  private void purge() {
    var message = Json.text(new PurgeCaseMessage(check.key()).json());
    assertThat(purgeCheck.take(message)).isEmpty();
  }
}
