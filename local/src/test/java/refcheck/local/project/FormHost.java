package refcheck.local.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.edge.ApiKeyToken;
import refcheck.edge.LinkFunction;
import refcheck.json.Json;
import refcheck.local.host.LocalContext;
import refcheck.local.json.JsonNodes;
import refcheck.local.template.LambdaFunction;
import refcheck.showform.ShowFormFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.NewCheck;
import refcheck.store.Table;
import refcheck.store.TenantStore;
import refcheck.submitform.SubmitFormFunction;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;

/** The two functions of a referee's pages over one table in memory. */
final class FormHost implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final TenantId TENANT = new TenantId("sample");
  private static final RefereeId REFEREE = new RefereeId("ref_01SAMPLE00000000000000ROBIN");

  private final InMemoryTable table = new InMemoryTable();
  private final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  private final LambdaFunction showing = function("showform");
  private final LambdaFunction taking = function("submitform");
  private final ApplicationContext shows = context(showing);
  private final ApplicationContext takes = context(taking);
  private final LinkFunction showForm = new ShowFormFunction(shows);
  private final LinkFunction submitForm = new SubmitFormFunction(takes);
  private int checks;
  private Optional<RuntimeException> failure = Optional.empty();

  /** A reply after all that it has redirected to, and where it came from. */
  record Page(int status, String address, String html) {}

  /** A request to one referee. */
  record Asked(CheckKey check, LinkToken token) {}

  FormHost() {
    var secret = ApiKeyToken.mint(true);
    var apiKey = new ApiKey(TENANT, secret.id(), true, new byte[32]);
    new TenantStore(shows.getBean(Table.class))
        .create(
            new Tenant(TENANT, "Sample Ltd", "x@example.com", null), secret.hash(), apiKey, NOW);
  }

  private static LambdaFunction function(String room) {
    return ProjectFiles.template().functions().stream()
        .filter(each -> each.handler().contains("." + room + "."))
        .findAny()
        .orElseThrow();
  }

  private ApplicationContext context(LambdaFunction function) {
    return ApplicationContext.builder()
        .deduceEnvironment(false)
        .banner(false)
        .propertySources(
            PropertySource.of(
                "template",
                Map.copyOf(function.environment()),
                PropertyConvention.ENVIRONMENT_VARIABLE,
                PropertySource.Origin.of("template.yaml")))
        .singletons(Clock.fixed(NOW, ZoneOffset.UTC), failing(table), keys)
        .build()
        .start();
  }

  /** The table, which throws instead of what it does while a failure is set. */
  private Table failing(Table working) {
    return (Table)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Table.class},
            (_, method, arguments) -> {
              if (failure.isPresent()) {
                throw failure.get();
              }
              try {
                return method.invoke(working, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Does something while every call of the table fails. */
  Page failing(RuntimeException how, Supplier<Page> act) {
    failure = Optional.of(how);
    try {
      return act.get();
    } finally {
      failure = Optional.empty();
    }
  }

  /** A new request, whose form was begun. */
  Asked ask() {
    var asked = nominate();
    post("/r/" + asked.token().secret() + "/begin?lang=en", "");
    return asked;
  }

  /** A new request. */
  Asked nominate() {
    var token = LinkToken.mint();
    var key = new CheckKey(TENANT, new CheckId("chk_01SAMPLE%018d".formatted(++checks)));
    var people = new LinkedHashMap<RefereeId, Referee>();
    people.put(
        REFEREE, new Referee("Robin", "r@example.com", Relationship.PEER, null, "en", "GB", token));
    var terms =
        new Terms(
            NOW,
            NOW.plus(Duration.ofDays(7)),
            Duration.ofDays(90),
            "tpl_general",
            new Terms.ConsentAttestation("sample", NOW, "1"));
    var created = new CheckCreated(terms, List.of(REFEREE));
    var candidate =
        new CandidatePart(
            new Candidate("Casey", "c@example.com", "GB"), new Position("Lead", "GB"), "en");
    var parts =
        shows
            .getBean(DossierStore.class)
            .seal(key, candidate, new Referees("Casey", "Lead", people));
    var notes = new CheckMetadata("req-" + checks, Map.of());
    var check = VersionedCheck.created(key, created, notes, false);
    var made =
        shows
            .getBean(CheckStore.class)
            .create(
                new NewCheck(
                    check, created, Map.of(REFEREE, token.hash()), parts, Optional.empty()));
    if (!(made instanceof CommandResult.Done)) {
      throw new IllegalStateException("no check: " + made.getClass());
    }
    return new Asked(key, token);
  }

  /** All that stands in the draft and beside it. */
  String kept(Asked asked) {
    return shows
        .getBean(DossierStore.class)
        .open(
            asked.check(), List.of(PartName.draftOf(REFEREE), PartName.conflictingDraftOf(REFEREE)))
        .stream()
        .map(part ->
            switch (part) {
              case Draft(_, var fields) -> fields.values().toString();
              case ConflictingDraft(_, var fields) -> fields.values().toString();
              default -> throw new IllegalStateException("not asked for");
            })
        .collect(Collectors.joining(" "));
  }

  Page get(String address) {
    return arrive(address, call(showForm, showing, "GET", address, FORM, new byte[0]));
  }

  Page post(String address, String body) {
    return post(address, FORM, body.getBytes(UTF_8));
  }

  Page post(String address, String contentType, byte[] body) {
    return arrive(address, call(submitForm, taking, "POST", address, contentType, body));
  }

  private Page arrive(String address, JsonNode reply) {
    var status = JsonNodes.at(reply, "statusCode").orElseThrow().getIntValue();
    return status == 303
        ? get(JsonNodes.textAt(reply, "headers", "location").orElseThrow())
        : new Page(status, address, JsonNodes.textAt(reply, "body").orElseThrow());
  }

  private JsonNode call(
      LinkFunction function,
      LambdaFunction of,
      String method,
      String address,
      String contentType,
      byte[] body) {
    var uri = URI.create(address);
    var token = uri.getPath().replaceFirst("^/r/([^/]+).*", "$1");
    var query = new LinkedHashMap<String, String>();
    for (var each : uri.getQuery().split("&", -1)) {
      query.put(each.replaceFirst("=.*", ""), each.replaceFirst(".*=", ""));
    }
    var event = new LinkedHashMap<String, Object>();
    event.put("routeKey", method + " " + uri.getPath().replace(token, "{token}"));
    event.put("rawPath", uri.getPath());
    event.put("rawQueryString", uri.getRawQuery());
    event.put("queryStringParameters", query);
    event.put("pathParameters", Map.of("token", token));
    event.put("headers", Map.of("content-type", contentType));
    event.put("requestContext", Map.of("requestId", "r1"));
    event.put("body", Base64.getEncoder().encodeToString(body));
    event.put("isBase64Encoded", true);
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(Json.text(event).getBytes(UTF_8)),
          output,
          new LocalContext(
              of,
              line -> {
                if (failure.isEmpty()) {
                  throw new AssertionError(line);
                }
              }));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return JsonNodes.read(output.toString(UTF_8), "the reply");
  }

  @Override
  public void close() {
    shows.close();
    takes.close();
  }
}
