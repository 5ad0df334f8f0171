package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.ended;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.justBefore;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.purged;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.task.TaskEvent;

class VersionedCaseTest {
  private static final CaseMetadata METADATA = new CaseMetadata("hr-1", Map.of("team", "sales"));
  private static final Instant END = TUESDAY.plus(RETENTION);
  private static final VersionedCase NEW =
      VersionedCase.created(
          new CaseKey(new TenantId("acme"), new CaseId("chk_1")), created(ANNA), METADATA, true);

  @Test
  void eachCommitIsAVersion() {
    var opened = NEW.after(List.of(event(ANNA, new TaskEvent.Opened(TUESDAY))));
    assertThat(List.of(NEW.version(), opened.version())).containsExactly(1L, 2L);
    assertThat(opened.updatedAt()).isEqualTo(TUESDAY);
    assertThat(opened.metadata()).isEqualTo(METADATA);
    assertThat(NEW.after(List.of())).isSameAs(NEW);
  }

  @Test
  void aPurgeEndsTheMetadata() {
    var purging =
        NEW.after(List.of(event(ANNA, new TaskEvent.Opened(MONDAY))))
            .after(List.of(event(ANNA, new TaskEvent.Submitted(TUESDAY))))
            .after(ended(Conclusion.COMPLETED, TUESDAY))
            .after(List.of(purgeBegan(END)));
    assertThat(purging.metadata()).isEqualTo(METADATA);
    assertThat(purging.after(List.of(purged(END))).metadata()).isEqualTo(CaseMetadata.NONE);
  }

  @Test
  void timeNeverRunsBackwards() {
    assertThat(NEW.clamp(justBefore(MONDAY))).isEqualTo(MONDAY);
    assertThat(NEW.clamp(MONDAY)).isEqualTo(MONDAY);
    assertThat(NEW.clamp(TUESDAY)).isEqualTo(TUESDAY);
  }
}
