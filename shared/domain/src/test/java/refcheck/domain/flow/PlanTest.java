package refcheck.domain.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static refcheck.domain.Samples.MONDAY;
import static refcheck.domain.Samples.TUESDAY;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

class PlanTest {
  private static final PersonId ANNA = new PersonId("ref_anna");
  private static final PersonId EMMA = new PersonId("emp_emma");
  private static final Stage REFERENCE = stage("ref", "reference", Duration.ZERO);
  private static final Stage PULSE = stage("emp", "pulse", Duration.ofDays(1));

  private static Stage stage(String asks, String kind, Duration after) {
    return new Stage(asks, new TaskRules(new TaskKind(kind), "tpl_" + kind, after, after));
  }

  private static Plan plan(Stage... stages) {
    return new Plan(List.of(stages));
  }

  @Test
  void hasStagesEachWithItsOwnKind() {
    assertThatIllegalArgumentException().isThrownBy(() -> plan());
    assertThatIllegalArgumentException().isThrownBy(() -> plan(PULSE, REFERENCE, PULSE));
    assertThat(plan(PULSE, REFERENCE).stages()).containsExactly(PULSE, REFERENCE);
  }

  @Test
  void eachStageAsksThePeopleOfItsPrefix() {
    var reference = new TaskId(ANNA, REFERENCE.rules().kind());
    var pulse = new TaskId(EMMA, PULSE.rules().kind());
    assertThat(plan(PULSE, REFERENCE).tasks(List.of(ANNA, EMMA))).containsExactly(pulse, reference);
    assertThat(PULSE.has(pulse)).isTrue();
    assertThat(PULSE.has(reference)).isFalse();
    assertThat(PULSE.has(new TaskId(EMMA, reference.kind()))).isFalse();
    assertThat(PULSE.has(new TaskId(ANNA, pulse.kind()))).isFalse();
  }

  @Test
  void findsTheRulesOfAKind() {
    var plan = plan(REFERENCE, PULSE);
    assertThat(plan.rules(new TaskKind("pulse"))).isEqualTo(PULSE.rules());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.rules(new TaskKind("other")))
        .withMessage("the plan has no task of kind other");
  }

  @Test
  void beginsAtOnceOrLater() {
    assertThat(plan(REFERENCE).begin(MONDAY)).isEqualTo(new Flow.Asking(0, MONDAY));
    assertThat(plan(PULSE).begin(MONDAY))
        .isEqualTo(new Flow.Scheduled(0, TUESDAY, TUESDAY.plus(Duration.ofDays(1))));
  }
}
