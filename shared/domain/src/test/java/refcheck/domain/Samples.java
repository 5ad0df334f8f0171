package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/** Sample referees, times, terms and events for the domain tests. */
public final class Samples {
  public static final TaskId ANNA = task("ref_anna");
  public static final TaskId BEN = task("ref_ben");
  public static final TaskId UNKNOWN = task("ref_nobody");

  public static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  public static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  public static final Instant DEADLINE = MONDAY.plus(Duration.ofDays(7));
  public static final Duration RETENTION = Duration.ofDays(90);
  public static final Terms TERMS =
      new Terms(
          MONDAY,
          RETENTION,
          CheckPlan.of("tpl_general", Duration.ofDays(7)),
          new Terms.ConsentAttestation("key_sample", MONDAY.minus(Duration.ofHours(1)), "v1"));

  private Samples() {}

  public static TaskId task(String referee) {
    return new TaskId(new PersonId(referee), CheckPlan.REFERENCE);
  }

  public static CaseEvent.Created created(TaskId... tasks) {
    return new CaseEvent.Created(TERMS, Stream.of(tasks).map(TaskId::person).toList());
  }

  public static CaseEvent event(TaskId task, TaskEvent event) {
    return new CaseEvent.OfTask(task, event);
  }

  public static CaseEvent event(FlowEvent event) {
    return new CaseEvent.OfFlow(event);
  }

  public static CaseEvent event(RetentionEvent event) {
    return new CaseEvent.OfRetention(event);
  }

  public static CaseEvent settled(Conclusion conclusion, Instant at) {
    return event(new FlowEvent.Settled(conclusion, at));
  }

  /** The events of a check that has ended at this time, before its deadline. */
  public static List<CaseEvent> ended(Conclusion conclusion, Instant at) {
    return List.of(settled(conclusion, at), kept(at.plus(RETENTION), at));
  }

  public static CaseEvent kept(Instant until, Instant at) {
    return event(new RetentionEvent.Started(until, at));
  }

  public static CaseEvent purgeBegan(Instant at) {
    return event(new RetentionEvent.PurgeBegan(at));
  }

  public static CaseEvent purged(Instant at) {
    return event(new RetentionEvent.Purged(at));
  }

  public static Instant justBefore(Instant moment) {
    return moment.minusMillis(1);
  }
}
