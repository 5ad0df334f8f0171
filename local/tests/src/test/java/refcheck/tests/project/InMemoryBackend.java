package refcheck.tests.project;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.PartName;
import refcheck.domain.task.TaskId;
import refcheck.emulator.template.Trigger;
import refcheck.table.Row;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.HttpAnswer;
import refcheck.testing.HttpCall;
import refcheck.testing.SampleTenant;

/** Runs the real functions of the template's routes on in-memory tables and keys. */
final class InMemoryBackend implements AutoCloseable {
  private final FunctionHarness harness = new FunctionHarness(Map.of("RETENTION_DAYS", "90"));
  private final Map<String, FunctionInvoker> functions = new HashMap<>();
  private SampleTenant tenant = harness.createTenant("sample1");
  private int tenants = 1;

  InMemoryBackend() {
    for (var function : ProjectFiles.template().functions()) {
      for (var route : function.events(Trigger.HttpRoute.class)) {
        functions.put(
            route.routeKey(), harness.function(context -> handler(function.handler(), context)));
      }
    }
  }

  /** A function's handler, by the name of its class. */
  static RequestStreamHandler handler(String type, ApplicationContext context) {
    try {
      return Class.forName(type)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(ApplicationContext.class)
          .newInstance(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Creates a tenant without checks and uses it for all later calls. */
  void changeTenant() {
    tenant = harness.createTenant("sample" + ++tenants);
  }

  /** A call of the tenant, with its API key and as JSON. */
  HttpCall tenant(String route, String id) {
    return tenant.call(route, id);
  }

  HttpAnswer answer(HttpCall call) {
    return Objects.requireNonNull(functions.get(call.route()), call.route()).answer(call);
  }

  /** The links in a check's emails, in the order of its referees. */
  List<String> links(String check) {
    var tasks = harness.cases().find(key(check)).orElseThrow().state().tasks().keySet();
    return tasks.stream().map(task -> link(key(check), task)).toList();
  }

  private String link(CaseKey key, TaskId task) {
    return harness
        .dossiers()
        .open(key, PartName.person(task.person()), PersonPart.class)
        .orElseThrow()
        .link(task.kind())
        .secret();
  }

  /** Executes a command that the scheduler or a queue would send to the check. */
  void send(String check, CaseCommand command) {
    harness.cases().execute(key(check), command, now());
  }

  /** All rows of both tables. */
  List<Row> rows() {
    return harness.table().rows();
  }

  Instant now() {
    return harness.clock().instant();
  }

  void pass(Duration time) {
    harness.clock().advance(time);
  }

  private CaseKey key(String check) {
    return new CaseKey(tenant.id(), new CaseId(check));
  }

  @Override
  public void close() {
    harness.close();
  }
}
