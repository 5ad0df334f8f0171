package refcheck.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import refcheck.domain.Command;
import refcheck.domain.DeclineReason;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Terms;

/** Generates random command sequences for a check with up to four referees. */
public final class CheckSequences {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final Duration RESPOND_WITHIN = Duration.ofDays(7);
  private static final int MAX_LENGTH = 40;

  private static final List<RefereeId> REFEREES =
      IntStream.rangeClosed(1, 4).mapToObj(i -> new RefereeId("ref_" + i)).toList();
  private static final RefereeId UNKNOWN_REFEREE = new RefereeId("ref_stranger");

  /** The time between two commands: mostly none or little. */
  private static final List<Duration> STEPS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMillis(1),
          Duration.ofMinutes(10),
          Duration.ofHours(5),
          Duration.ofDays(1),
          Duration.ofDays(31));

  private CheckSequences() {}

  /** The creation event of a check with this number of referees. */
  public static CheckCreated created(int referees) {
    var consent = new Terms.ConsentAttestation("key_sample", START.minusSeconds(60), "v1");
    var terms =
        new Terms(START, START.plus(RESPOND_WITHIN), Duration.ofDays(30), "tpl_general", consent);
    return new CheckCreated(terms, REFEREES.subList(0, referees));
  }

  /** Generates commands in time order. */
  public static List<Command> commands(RandomGenerator random) {
    var commands = new ArrayList<Command>();
    var now = START;
    var length = random.nextInt(1, MAX_LENGTH + 1);
    while (commands.size() < length) {
      now = later(now, random);
      commands.add(command(now, random));
    }
    return commands;
  }

  private static Instant later(Instant now, RandomGenerator random) {
    var deadline = START.plus(RESPOND_WITHIN);
    return random.nextInt(20) == 0 && now.isBefore(deadline)
        ? deadline
        : now.plus(any(STEPS, random));
  }

  private static Command command(Instant now, RandomGenerator random) {
    var referee = random.nextInt(40) == 0 ? UNKNOWN_REFEREE : any(REFEREES, random);
    return switch (random.nextInt(20)) {
      case 0, 1 -> new Command.RecordInvitationSent(referee, now);
      case 2 -> new Command.RecordBounce(referee, now);
      case 3, 4, 5 -> new Command.OpenForm(referee, now);
      case 6, 7 -> new Command.SaveDraft(referee, now);
      case 8, 9 -> new Command.Submit(referee, now);
      case 10 ->
          random.nextBoolean()
              ? new Command.Retract(referee, now)
              : new Command.Submit(referee, now);
      case 11 -> new Command.Decline(referee, any(List.of(DeclineReason.values()), random), now);
      case 12 -> new Command.ReadReport("key_sample", now);
      case 13 ->
          random.nextInt(4) == 0 ? new Command.Cancel(now) : new Command.EnforceDeadline(now);
      case 14, 15 -> new Command.EnforceDeadline(now);
      case 16, 17 -> new Command.BeginPurge(now);
      default -> new Command.CompletePurge(now);
    };
  }

  private static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
