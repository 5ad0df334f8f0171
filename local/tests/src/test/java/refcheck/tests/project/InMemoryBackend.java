package refcheck.tests.project;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refcheck.api.ApiKeyToken;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.PartName;
import refcheck.domain.task.TaskId;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.store.TenantStore;
import refcheck.table.Row;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.TestClock;

/** Runs the real functions of the template's routes on in-memory tables and keys. */
final class InMemoryBackend implements AutoCloseable {
  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final InMemoryTable table = new InMemoryTable();
  private final ApplicationContext context =
      ApplicationContext.builder()
          .deduceEnvironment(false)
          .banner(false)
          .properties(Map.of("retention.days", 90))
          .singletons(clock, table, new InMemoryDataKeyProvider())
          .build()
          .start();
  private final InMemoryRoutes routes = new InMemoryRoutes(context);
  private ApiKeyToken key = ApiKeyToken.mint(true);
  private TenantId tenant = new TenantId("sample");
  private int tenants;

  /** Creates a tenant without checks and uses it for all later calls. */
  void changeTenant() {
    key = ApiKeyToken.mint(true);
    tenant = new TenantId("sample" + ++tenants);
    new TenantStore(context.getBean(Table.class))
        .create(
            new Tenant(tenant, "Sample Ltd", "people@sample.example", null),
            key.hash(),
            new ApiKey(tenant, key.id(), true, new byte[32]),
            Instant.EPOCH);
  }

  /** A request to a route. {@code variable} is the value of the path's variable. */
  record Call(
      String route,
      String variable,
      Map<String, String> query,
      Map<String, String> headers,
      String body) {

    Call with(String header, String value) {
      var more = new HashMap<>(headers);
      more.put(header, value);
      return new Call(route, variable, query, more, body);
    }

    Call withQuery(String name, String value) {
      return new Call(route, variable, Map.of(name, value), headers, body);
    }

    Call sending(String text) {
      return new Call(route, variable, query, headers, text);
    }
  }

  /** The response of a function. */
  record Answer(int status, Map<String, String> headers, String body) {}

  /** A call of the tenant, with its API key and as JSON. */
  Call tenant(String route, String id) {
    var headers =
        Map.of("authorization", "Bearer " + key.value(), "content-type", "application/json");
    return new Call(route, id, Map.of(), headers, "");
  }

  /** A call from a referee's browser. */
  Call browser(String route, String token) {
    var headers = Map.of("content-type", "application/x-www-form-urlencoded");
    return new Call(route, token, Map.of(), headers, "");
  }

  Answer answer(Call call) {
    return routes.answer(call);
  }

  /** The links in a check's emails, in the order of its referees. */
  List<String> links(String check) {
    var tasks =
        context.getBean(CaseStore.class).find(key(check)).orElseThrow().state().tasks().keySet();
    return tasks.stream().map(task -> link(key(check), task)).toList();
  }

  private String link(CaseKey key, TaskId task) {
    return context
        .getBean(DossierStore.class)
        .open(key, PartName.person(task.person()), PersonPart.class)
        .orElseThrow()
        .link(task.kind())
        .secret();
  }

  /** Executes a command that the scheduler or a queue would send to the check. */
  void send(String check, CaseCommand command) {
    context.getBean(CaseStore.class).execute(key(check), command, now());
  }

  /** All rows of both tables. */
  List<Row> rows() {
    return table.rows();
  }

  Instant now() {
    return clock.instant();
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  private CaseKey key(String check) {
    return new CaseKey(tenant, new CaseId(check));
  }

  @Override
  public void close() {
    context.close();
  }
}
