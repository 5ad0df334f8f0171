package refcheck.tests.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.Terms;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Subject;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.store.DossierStore;
import refcheck.store.NewCase;

/**
 * A second plan, of which the main code knows nothing: an employee is asked one form after a week
 * and again after three months. It is a plan, two rules of tasks, and a form file.
 */
final class PulsePlan {
  static final TaskKind WEEK_1 = new TaskKind("pulse_week_1");
  static final TaskKind MONTH_3 = new TaskKind("pulse_month_3");
  static final Duration RETENTION = Duration.ofDays(30);

  private static final String EMPLOYEE = "emp";
  private static final Plan PLAN =
      new Plan(List.of(stage(WEEK_1, Duration.ofDays(7)), stage(MONTH_3, Duration.ofDays(90))));

  private PulsePlan() {}

  private static Stage stage(TaskKind kind, Duration after) {
    return new Stage(EMPLOYEE, new TaskRules(kind, "tpl_pulse", after, Duration.ofDays(5)));
  }

  /** A case of this plan for one employee with this address. */
  static NewCase newCase(TenantId tenant, String address, DossierStore dossiers, Instant now) {
    var key = new CaseKey(tenant, CaseId.next("pls", now));
    var id = PersonId.next(EMPLOYEE, now);
    var consent = new Terms.ConsentAttestation("key_sample", now, "1");
    var created = new CaseEvent.Created(new Terms(now, RETENTION, PLAN, consent), List.of(id));
    var employee =
        new PersonPart(
            id,
            new Person("Robin Sample", address, null, null, "zh-CN", null),
            new Subject("Robin Sample", "Driver"),
            Map.of(WEEK_1, LinkToken.mint(), MONTH_3, LinkToken.mint()));
    var links =
        employee.links().entrySet().stream()
            .collect(
                Collectors.toMap(
                    link -> new TaskId(id, link.getKey()), link -> link.getValue().hash()));
    return new NewCase(
        VersionedCase.created(key, created, CaseMetadata.NONE, true),
        created,
        links,
        dossiers.seal(key, employee),
        Optional.empty());
  }
}
