package refcheck.tests.project;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import refcheck.api.ApiKeyToken;
import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.PartName;
import refcheck.emulator.template.Trigger;
import refcheck.store.CheckStore;
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
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();
  private final InMemoryTable table = new InMemoryTable();
  private final ApplicationContext context =
      ApplicationContext.builder()
          .deduceEnvironment(false)
          .banner(false)
          .properties(Map.of("retention.days", 90))
          .singletons(clock, table, new InMemoryDataKeyProvider())
          .build()
          .start();
  private ApiKeyToken key = ApiKeyToken.mint(true);
  private TenantId tenant = new TenantId("sample");
  private int tenants;

  InMemoryBackend() {
    for (var function : ProjectFiles.template().functions()) {
      for (var route : function.events(Trigger.HttpRoute.class)) {
        handlers.put(route.routeKey(), handler(function.handler()));
      }
    }
  }

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

  private RequestStreamHandler handler(String type) {
    try {
      return Class.forName(type)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(ApplicationContext.class)
          .newInstance(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
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
    var path = call.route().split(" ", 2)[1].replaceAll("\\{[^}]+}", call.variable());
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", call.route());
    event.put("rawPath", path);
    event.put("headers", call.headers());
    event.put("queryStringParameters", call.query());
    event.put("pathParameters", Map.of("id", call.variable(), "token", call.variable()));
    event.put("requestContext", Map.of("requestId", "sample-request"));
    event.put("body", call.body());
    event.put("isBase64Encoded", false);
    try {
      var output = new ByteArrayOutputStream();
      Objects.requireNonNull(handlers.get(call.route()), call.route())
          .handleRequest(
              new ByteArrayInputStream(OpenApi.JSON.writeValueAsBytes(event)),
              output,
              failingContext());
      var reply = OpenApi.JSON.readTree(output.toByteArray());
      var headers = new HashMap<String, String>();
      reply
          .path("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return new Answer(reply.path("statusCode").asInt(), headers, reply.path("body").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The links in a check's emails, in the order of its referees. */
  List<String> links(String check) {
    return context
        .getBean(DossierStore.class)
        .open(key(check), PartName.REFEREES, Referees.class)
        .orElseThrow()
        .byId()
        .values()
        .stream()
        .map(referee -> referee.token().secret())
        .toList();
  }

  /** Executes a command that the scheduler or a queue would send to the check. */
  void send(String check, Command command) {
    context.getBean(CheckStore.class).execute(key(check), command);
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

  private CheckKey key(String check) {
    return new CheckKey(tenant, new CheckId(check));
  }

  /**
   * A context that fails the test when a function uses it. Functions only use its logger, when they
   * fail.
   */
  private static Context failingContext() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }

  @Override
  public void close() {
    context.close();
  }
}
