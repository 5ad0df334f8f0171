package refcheck.domain.task;

import static refcheck.domain.Samples.MONDAY;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A task in each state, by the names that tables use. */
public final class SampleTasks {
  private static final Map<String, Task> STATES =
      byName(
          List.<Task>of(
              new Task.Nominated(MONDAY),
              new Task.Invited(MONDAY),
              new Task.Opened(MONDAY),
              new Task.Drafted(MONDAY, MONDAY),
              new Task.Submitted(MONDAY),
              new Task.Retracted(MONDAY),
              new Task.Declined(DeclineReason.NO_TIME, MONDAY),
              new Task.Bounced(MONDAY),
              new Task.Expired(MONDAY),
              new Task.Withdrawn(MONDAY)));

  private SampleTasks() {}

  /** The task in the state with this name. */
  public static Task named(String name) {
    return Objects.requireNonNull(STATES.get(name), name);
  }

  static <T> Map<String, T> byName(List<T> values) {
    return values.stream()
        .collect(Collectors.toMap(each -> each.getClass().getSimpleName(), Function.identity()));
  }
}
