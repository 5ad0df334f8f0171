package refcheck.domain.cases;

import java.time.Instant;
import java.util.List;
import refcheck.domain.PersonId;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;

/**
 * Something that happened to a case. Events are kept forever and published, so they hold no
 * personal data.
 */
public sealed interface CaseEvent {

  /** When it happened. */
  Instant at();

  /** The first event of every case. */
  record Created(Terms terms, List<PersonId> people) implements CaseEvent {
    public Created {
      people = List.copyOf(people);
    }

    @Override
    public Instant at() {
      return terms.createdAt();
    }
  }

  /** An event of one task. */
  record OfTask(TaskId task, TaskEvent event) implements CaseEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** An event of the flow. */
  record OfFlow(FlowEvent event) implements CaseEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** An event of the retention. */
  record OfRetention(RetentionEvent event) implements CaseEvent {
    @Override
    public Instant at() {
      return event.at();
    }
  }

  /** The report was read with the API key {@code by}. Changes no state. */
  record ReportRead(String by, Instant at) implements CaseEvent {}
}
