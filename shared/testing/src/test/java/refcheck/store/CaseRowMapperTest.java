package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.store.SampleStates.ASKING;
import static refcheck.store.SampleStates.KEPT;
import static refcheck.store.SampleStates.flows;
import static refcheck.store.SampleStates.retentions;
import static refcheck.store.SampleStates.someTasks;
import static refcheck.store.SampleStates.tasks;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TERMS;
import static refcheck.store.Samples.TUESDAY;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.testing.SampleCases;
import refcheck.testing.SealedTypes;

/** Every case that is mapped to a row is mapped back unchanged. */
class CaseRowMapperTest {
  private static final CaseKey KEY = Samples.key();
  private static final List<String> OUTSIDE = List.of("L#hash", "T#acme#CODE#7KQ2M4XV9C");

  @Test
  void tasksAreReadBackInTheirOrder() {
    var tasks = new LinkedHashMap<TaskId, Task>();
    tasks()
        .forEach(
            each -> tasks.put(SampleCases.reference(new PersonId("ref_" + tasks.size())), each));
    var state = new Case(TERMS, ASKING, tasks, KEPT);
    assertReadBack(state);
    var read = CaseRowMapper.read(CaseRowMapper.row(versioned(state), OUTSIDE)).state();
    assertThat(List.copyOf(read.tasks().keySet())).isEqualTo(List.copyOf(tasks.keySet()));
  }

  @ParameterizedTest
  @MethodSource("refcheck.store.SampleStates#flows")
  void flowsAreReadBack(Flow flow) {
    assertReadBack(new Case(TERMS, flow, someTasks(), KEPT));
  }

  @ParameterizedTest
  @MethodSource("refcheck.store.SampleStates#retentions")
  void retentionsAreReadBack(Retention retention) {
    assertReadBack(new Case(TERMS, ASKING, someTasks(), retention));
  }

  @Test
  void statesOfOneCommitAreNotStored() {
    for (var flow : List.of(new Flow.Overdue(0, MONDAY), new Flow.Cancelling(MONDAY))) {
      assertThatIllegalStateException().isThrownBy(() -> FlowRowMapper.row(flow));
    }
  }

  @Test
  void plansAreReadBack() {
    var later =
        new TaskRules(
            new TaskKind("month_3"), "tpl_pulse", Duration.ofDays(90), Duration.ofHours(36));
    var stages = new ArrayList<>(TERMS.plan().stages());
    stages.add(new Stage("emp", later));
    var terms = new Terms(MONDAY, TERMS.retention(), new Plan(stages), TERMS.consent());
    assertReadBack(new Case(terms, ASKING, someTasks(), KEPT));
  }

  @Test
  void emptyMetadataHasNoAttributes() {
    var state = new Case(TERMS, ASKING, someTasks(), KEPT);
    var empty = new VersionedCase(KEY, 7, state, CaseMetadata.NONE, true, TUESDAY);
    assertThat(CaseRowMapper.row(empty, List.of()).attributes())
        .doesNotContainKeys("external_id", "metadata", "outside");
  }

  @ParameterizedTest
  @EnumSource
  void reasonsAreReadBack(DeclineReason reason) {
    var tasks = someTasks();
    tasks.put(BEN, new Task.Declined(reason, MONDAY));
    assertReadBack(new Case(TERMS, ASKING, tasks, KEPT));
  }

  @Test
  void everyKindIsTested() {
    assertKinds(Task.class, tasks().stream());
    assertKinds(
        Flow.class,
        Stream.concat(
            flows().stream(), Stream.of(new Flow.Overdue(0, MONDAY), new Flow.Cancelling(MONDAY))));
    assertKinds(Retention.class, retentions().stream());
    assertThat(TERMS.plan().rules(CheckPlan.REFERENCE).form()).isEqualTo("tpl_general");
  }

  private static VersionedCase versioned(Case state) {
    return new VersionedCase(KEY, 7, state, NOTES, true, TUESDAY);
  }

  private static void assertReadBack(Case state) {
    var row = CaseRowMapper.row(versioned(state), OUTSIDE);
    assertThat(CaseRowMapper.read(row)).isEqualTo(versioned(state));
    assertThat(CaseRowMapper.outside(row)).isEqualTo(OUTSIDE);
  }

  private static void assertKinds(Class<?> type, Stream<?> samples) {
    assertThat(samples.<Class<?>>map(Object::getClass).distinct())
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(type));
  }
}
