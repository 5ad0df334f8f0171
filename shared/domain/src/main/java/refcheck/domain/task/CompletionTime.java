package refcheck.domain.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long answering takes, from opening the form to submission. */
public final class CompletionTime {
  /** Longer times are ignored: the person did something else in between. */
  private static final Duration ONE_SITTING = Duration.ofHours(1);

  private static final int MINIMUM_SAMPLES = 5;

  private CompletionTime() {}

  /** How long this person took; empty if it was not done in one sitting. */
  public static Optional<Duration> of(Task before, Instant submitted) {
    var begun =
        switch (before) {
          case Task.Opened(var since) -> since;
          case Task.Drafted(var since, _) -> since;
          case Task.Nominated _, Task.Invited _, Task.Ended _ -> null;
        };
    return Optional.ofNullable(begun)
        .map(since -> Duration.between(since, submitted))
        .filter(took -> took.isPositive() && took.compareTo(ONE_SITTING) <= 0);
  }

  /** The median of these times; empty if there are fewer than five. */
  public static Optional<Duration> typical(List<Duration> times) {
    return times.size() < MINIMUM_SAMPLES
        ? Optional.empty()
        : Optional.of(times.stream().sorted().toList().get(times.size() / 2));
  }
}
