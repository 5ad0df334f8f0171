package refcheck.domain.cases;

import static refcheck.domain.Samples.ANNA;
import static refcheck.domain.Samples.BEN;
import static refcheck.domain.Samples.DEADLINE;
import static refcheck.domain.Samples.RETENTION;
import static refcheck.domain.Samples.TUESDAY;
import static refcheck.domain.Samples.created;
import static refcheck.domain.Samples.ended;
import static refcheck.domain.Samples.event;
import static refcheck.domain.Samples.justBefore;
import static refcheck.domain.Samples.purgeBegan;
import static refcheck.domain.Samples.purged;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskEvent;

/** The situations of a check, by the names that tables use. */
final class SampleSituations {
  private static final Instant END = TUESDAY.plus(RETENTION);
  private static final Instant LOST = END.plus(Retention.PURGE_TIMEOUT);
  private static final CaseEvent OPENED = event(ANNA, new TaskEvent.Opened(TUESDAY));
  private static final CaseEvent SUBMITTED = event(ANNA, new TaskEvent.Submitted(TUESDAY));
  private static final CaseEvent DECLINED =
      event(BEN, new TaskEvent.Declined(DeclineReason.NO_TIME, TUESDAY));

  /** A check after its events, and the time of the next command. */
  record Situation(Instant now, Case state) {
    static Situation at(Instant now, CaseEvent... further) {
      var created = CaseEvolver.begin(created(ANNA, BEN));
      return new Situation(now, CaseEvolver.after(created, List.of(further)));
    }
  }

  private static final Map<String, Situation> SITUATIONS =
      Map.ofEntries(
          Map.entry("waiting", Situation.at(justBefore(DEADLINE), OPENED)),
          Map.entry("answered", Situation.at(justBefore(DEADLINE), SUBMITTED)),
          Map.entry("last one", Situation.at(justBefore(DEADLINE), OPENED, DECLINED)),
          Map.entry("over, silent", Situation.at(DEADLINE, OPENED)),
          Map.entry("over, answered", Situation.at(DEADLINE, SUBMITTED)),
          Map.entry("completed", completed(justBefore(END))),
          Map.entry("cancelled", cancelled(justBefore(END))),
          Map.entry("retention over", completed(END)),
          Map.entry("purging", completed(justBefore(LOST), purgeBegan(END))),
          Map.entry("purge lost", completed(LOST, purgeBegan(END))),
          Map.entry("purged", completed(END, purgeBegan(END), purged(END))));

  private SampleSituations() {}

  static Situation named(String name) {
    return Objects.requireNonNull(SITUATIONS.get(name), name);
  }

  static Set<String> names() {
    return SITUATIONS.keySet();
  }

  private static Situation completed(Instant now, CaseEvent... further) {
    var events = new ArrayList<CaseEvent>(List.of(SUBMITTED, DECLINED));
    events.addAll(ended(Conclusion.COMPLETED, TUESDAY));
    events.addAll(List.of(further));
    return Situation.at(now, events.toArray(CaseEvent[]::new));
  }

  private static Situation cancelled(Instant now) {
    var events = new ArrayList<CaseEvent>();
    events.add(event(new FlowEvent.CancelRequested(TUESDAY)));
    events.add(event(ANNA, new TaskEvent.Withdrawn(TUESDAY)));
    events.add(event(BEN, new TaskEvent.Withdrawn(TUESDAY)));
    events.addAll(ended(Conclusion.CANCELLED, TUESDAY));
    return Situation.at(now, events.toArray(CaseEvent[]::new));
  }
}
