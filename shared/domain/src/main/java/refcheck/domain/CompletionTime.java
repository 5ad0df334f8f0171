package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How long answering takes, from Begin to sending. */
public final class CompletionTime {
  /** Whoever takes longer has done something else in between. */
  private static final Duration ONE_SITTING = Duration.ofHours(1);

  private static final int ENOUGH = 5;

  private CompletionTime() {}

  /** How long it took a referee who submits now; empty if not in one sitting. */
  public static Optional<Duration> of(Reference before, Instant submitted) {
    var begun =
        switch (before) {
          case Reference.Opened(var since) -> since;
          case Reference.Drafted(var since, _) -> since;
          case Reference.Nominated _, Reference.Invited _, Reference.Ended _ -> null;
        };
    return Optional.ofNullable(begun)
        .map(since -> Duration.between(since, submitted))
        .filter(took -> took.isPositive() && took.compareTo(ONE_SITTING) <= 0);
  }

  /** The median of what it took others; empty as long as they are too few to tell. */
  public static Optional<Duration> typical(List<Duration> others) {
    return others.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(others.stream().sorted().toList().get(others.size() / 2));
  }
}
