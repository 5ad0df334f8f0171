package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.created;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EventTypeTest {

  /** Rows and webhooks use these names forever. A change here needs a migration. */
  private static final Map<Event, String> NAMES =
      Map.ofEntries(
          Map.entry(created(ANNA), "check.created"),
          Map.entry(new Event.ReferenceInvited(ANNA, MONDAY), "referee.invited"),
          Map.entry(new Event.ReferenceOpened(ANNA, MONDAY), "referee.opened"),
          Map.entry(new Event.ReferenceDrafted(ANNA, MONDAY), "referee.draft_saved"),
          Map.entry(new Event.ReferenceSubmitted(ANNA, MONDAY), "referee.submitted"),
          Map.entry(declined(DeclineReason.NOT_ME), "referee.not_me"),
          Map.entry(declined(DeclineReason.NO_TIME), "referee.declined"),
          Map.entry(new Event.ReferenceBounced(ANNA, MONDAY), "referee.bounced"),
          Map.entry(new Event.ReferenceExpired(ANNA, MONDAY), "referee.expired"),
          Map.entry(new Event.ReferenceRetracted(ANNA, MONDAY), "referee.retracted"),
          Map.entry(new Event.ReferenceWithdrawn(ANNA, MONDAY), "referee.withdrawn"),
          Map.entry(new Event.ReportRead("key_sample", MONDAY), "report.read"),
          Map.entry(new Event.CheckCompleted(MONDAY), "check.completed"),
          Map.entry(new Event.CheckExpired(MONDAY), "check.expired"),
          Map.entry(new Event.CheckCancelled(MONDAY), "check.cancelled"),
          Map.entry(new Event.PurgeBegan(MONDAY), "check.purge_began"),
          Map.entry(new Event.CheckPurged(MONDAY), "check.purged"));

  @Test
  void namesDoNotChange() {
    assertThat(NAMES).allSatisfy((event, name) -> assertThat(EventType.of(event)).isEqualTo(name));
  }

  @Test
  void everyEventHasAName() {
    assertThat(NAMES.keySet().stream().<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Event.class));
  }

  private static Event declined(DeclineReason reason) {
    return new Event.ReferenceDeclined(ANNA, reason, MONDAY);
  }
}
