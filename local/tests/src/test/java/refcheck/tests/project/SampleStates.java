package refcheck.tests.project;

import com.fasterxml.jackson.core.JsonLocation;
import java.lang.reflect.Parameter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.RejectionReason;
import refcheck.domain.TenantId;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.flow.Conclusion;
import refcheck.domain.flow.Flow;
import refcheck.domain.flow.FlowEvent;
import refcheck.domain.retention.Retention;
import refcheck.domain.retention.RetentionEvent;
import refcheck.domain.task.DeclineReason;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskEvent;
import refcheck.domain.task.TaskId;
import refcheck.testing.SampleCases;
import refcheck.testing.SealedTypes;

/** Samples of all states and events of the domain. */
final class SampleStates {
  static final TaskId REFEREE = SampleCases.reference(new PersonId("ref_sample"));

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Terms TERMS = SampleCases.terms(NOW, NOW);

  private SampleStates() {}

  static List<Case> checks() {
    var flows =
        Stream.concat(
                Stream.of(new Flow.Asking(0, NOW), new Flow.Scheduled(0, NOW, NOW)),
                Stream.of(Conclusion.values()).map(each -> new Flow.Settled(each, NOW, NOW)))
            .toList();
    return Stream.of(
            new Retention.Kept(Optional.empty()),
            new Retention.Kept(Optional.of(NOW)),
            new Retention.Purging(Optional.of(NOW), NOW),
            new Retention.Purged(Optional.of(NOW), NOW))
        .<Case>flatMap(retention ->
            flows.stream()
                .flatMap(flow ->
                    Stream.of(
                        new Case(TERMS, flow, new LinkedHashMap<>(), retention),
                        new Case(TERMS, flow, answered(), retention))))
        .toList();
  }

  private static SequencedMap<TaskId, Task> answered() {
    SequencedMap<TaskId, Task> answered = new LinkedHashMap<>();
    answered.put(REFEREE, new Task.Submitted(NOW));
    return answered;
  }

  static VersionedCase versioned(Case state) {
    var key = new CaseKey(new TenantId("sample"), new CaseId("chk_sample"));
    return new VersionedCase(
        key, 1, state, new CaseMetadata("req-1", Map.of("team", "core")), true, NOW);
  }

  /** All events, those of tasks for each reason. */
  static List<CaseEvent> events() throws ReflectiveOperationException {
    var all = new ArrayList<CaseEvent>();
    all.add(new CaseEvent.Created(TERMS, List.of(REFEREE.person())));
    all.add(new CaseEvent.ReportRead("key_sample", NOW));
    instances(TaskEvent.class).forEach(each -> all.add(new CaseEvent.OfTask(REFEREE, each)));
    instances(FlowEvent.class).forEach(each -> all.add(new CaseEvent.OfFlow(each)));
    for (var conclusion : Conclusion.values()) {
      all.add(new CaseEvent.OfFlow(new FlowEvent.Settled(conclusion, NOW)));
    }
    instances(RetentionEvent.class).forEach(each -> all.add(new CaseEvent.OfRetention(each)));
    return all;
  }

  /**
   * Creates one instance of each record under a sealed interface. Records with a reason get one for
   * each reason.
   */
  static <T> List<T> instances(Class<T> kind) throws ReflectiveOperationException {
    var all = new ArrayList<T>();
    for (var leaf : SealedTypes.leaves(kind)) {
      var constructor = leaf.getDeclaredConstructors()[0];
      for (var reason : DeclineReason.values()) {
        var arguments = arguments(constructor.getParameters(), RejectionReason.NOT_DUE, reason);
        all.add(kind.cast(constructor.newInstance(arguments)));
      }
    }
    return all;
  }

  static Object[] arguments(Parameter[] parameters, RejectionReason rule, DeclineReason reason) {
    var values =
        Map.<Class<?>, Object>of(
            int.class,
            1,
            String.class,
            "sample",
            Instant.class,
            NOW,
            List.class,
            List.of(),
            Conclusion.class,
            Conclusion.COMPLETED,
            RejectionReason.class,
            rule,
            JsonLocation.class,
            JsonLocation.NA,
            DeclineReason.class,
            reason,
            VersionedCase.class,
            versioned(checks().getFirst()));
    return Arrays.stream(parameters)
        .map(parameter ->
            parameter.getType() == boolean.class
                ? true
                : Objects.requireNonNull(values.get(parameter.getType())))
        .toArray();
  }
}
