package refcheck.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import refcheck.domain.Event.CheckCreated;

/** Sample referees, times and terms for the domain tests. */
final class Samples {
  static final RefereeId ANNA = new RefereeId("ref_anna");
  static final RefereeId BEN = new RefereeId("ref_ben");
  static final RefereeId UNKNOWN = new RefereeId("ref_nobody");

  static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");
  static final Instant TUESDAY = MONDAY.plus(Duration.ofDays(1));
  static final Instant DEADLINE = MONDAY.plus(Duration.ofDays(7));
  static final Duration RETENTION = Duration.ofDays(90);

  static final Terms TERMS =
      new Terms(
          MONDAY,
          DEADLINE,
          RETENTION,
          "tpl_general",
          new Terms.ConsentAttestation("key_sample", MONDAY.minus(Duration.ofHours(1)), "v1"));

  private Samples() {}

  static CheckCreated created(RefereeId... referees) {
    return new CheckCreated(TERMS, List.of(referees));
  }

  static Instant justBefore(Instant moment) {
    return moment.minusMillis(1);
  }
}
