package refcheck.domain.cases;

import java.time.Duration;
import java.util.List;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.task.TaskKind;

/** The plan of a check: referees are asked for references. */
public final class CheckPlan {
  /** The prefix of the identifiers of checks. */
  public static final String CHECK = "chk";

  /** The prefix of the identifiers of referees. */
  public static final String REFEREE = "ref";

  /** The kind of a referee's task. */
  public static final TaskKind REFERENCE = new TaskKind("reference");

  private CheckPlan() {}

  /**
   * The plan of a check whose referees are named by the tenant and asked at once.
   *
   * @param form the id of the form
   * @param within how long the referees have to answer
   */
  public static Plan of(String form, Duration within) {
    return new Plan(
        List.of(new Stage(REFEREE, new TaskRules(REFERENCE, form, Duration.ZERO, within))));
  }
}
