package refcheck.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import refcheck.domain.PersonId;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.flow.FlowCommand;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.retention.RetentionCommand;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.TaskCommand;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/** Generates random plans, and random command sequences for cases of these plans. */
public final class CaseSequences {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final int MAX_LENGTH = 60;
  private static final int MAX_PEOPLE = 4;
  private static final int MAX_STAGES = 3;

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
          Duration.ofDays(7),
          Duration.ofDays(31));

  private CaseSequences() {}

  /** A command and when it is issued. */
  public record Step(CaseCommand command, Instant now) {}

  /** A new check with up to four referees. */
  public static Created check(RandomGenerator random) {
    return created(CheckPlan.of("tpl_general", Duration.ofDays(7)), random);
  }

  /** A new case of a plan with up to three stages, some of which begin later. */
  public static Created caseOfAnyPlan(RandomGenerator random) {
    var stages =
        IntStream.range(0, random.nextInt(1, MAX_STAGES + 1))
            .mapToObj(i -> stage("kind_" + i, random))
            .toList();
    return created(new Plan(stages), random);
  }

  private static Stage stage(String kind, RandomGenerator random) {
    var after = random.nextBoolean() ? Duration.ZERO : Duration.ofDays(random.nextInt(1, 20));
    var within = Duration.ofDays(random.nextInt(1, 10));
    return new Stage(
        CheckPlan.REFEREE, new TaskRules(new TaskKind(kind), "tpl_general", after, within));
  }

  private static Created created(Plan plan, RandomGenerator random) {
    var consent = new Terms.ConsentAttestation("key_sample", START.minusSeconds(60), "v1");
    var people =
        IntStream.rangeClosed(1, random.nextInt(1, MAX_PEOPLE + 1))
            .mapToObj(i -> new PersonId("ref_" + i))
            .toList();
    return new Created(new Terms(START, Duration.ofDays(30), plan, consent), people);
  }

  /** Generates commands in time order. */
  public static List<Step> steps(Created created, RandomGenerator random) {
    var steps = new ArrayList<Step>();
    var now = START;
    var length = random.nextInt(1, MAX_LENGTH + 1);
    while (steps.size() < length) {
      now = now.plus(any(STEPS, random));
      steps.add(new Step(command(created, random), now));
    }
    return steps;
  }

  private static CaseCommand command(Created created, RandomGenerator random) {
    return switch (random.nextInt(20)) {
      case 0, 1, 2 -> ended(task(created, random), random);
      case 3 -> new CaseCommand.ToFlow(new FlowCommand.BeginStage());
      case 4, 5 -> new CaseCommand.ToFlow(new FlowCommand.EnforceDeadline());
      case 6 -> new CaseCommand.ToFlow(rare(random));
      case 7, 8 -> new CaseCommand.ToRetention(new RetentionCommand.BeginPurge());
      case 9, 10 -> new CaseCommand.ToRetention(new RetentionCommand.CompletePurge());
      default -> new CaseCommand.ToTask(task(created, random), toTask(random));
    };
  }

  private static FlowCommand rare(RandomGenerator random) {
    return random.nextInt(4) == 0 ? new FlowCommand.Cancel() : new FlowCommand.BeginStage();
  }

  private static CaseCommand ended(TaskId task, RandomGenerator random) {
    var id = DeliveryId.email(task, any(List.of(EmailKind.values()), random));
    var result = random.nextInt(3) == 0 ? new Delivery.Failed(START) : new Delivery.Sent(START);
    return new CaseCommand.DeliveryEnded(id, result);
  }

  private static TaskId task(Created created, RandomGenerator random) {
    return random.nextInt(40) == 0
        ? new TaskId(new PersonId("ref_stranger"), CheckPlan.REFERENCE)
        : any(created.terms().plan().tasks(created.people()), random);
  }

  private static TaskCommand toTask(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> new TaskCommand.OpenForm();
      case 3, 4 -> new TaskCommand.SaveDraft();
      case 5, 6, 7 -> new TaskCommand.Submit();
      case 8 -> new TaskCommand.Retract();
      default -> new TaskCommand.Decline(any(List.of(DeclineReason.values()), random));
    };
  }

  private static <T> T any(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
