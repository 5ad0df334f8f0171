package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import refcheck.api.ApiKeyToken;
import refcheck.api.LinkFunction;
import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
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
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.host.FunctionContext;
import refcheck.host.LocalContext;
import refcheck.json.Json;
import refcheck.showform.ShowFormFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.TenantStore;
import refcheck.submitform.SubmitFormFunction;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.InterceptedTable;
import refcheck.testing.SampleChecks;

/** Runs the two functions of a referee's pages on one in-memory table. */
final class FormHost implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final TenantId TENANT = new TenantId("sample");
  private static final RefereeId REFEREE = new RefereeId("ref_01SAMPLE00000000000000ROBIN");

  private final InMemoryTable table = new InMemoryTable();
  private final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  private final LambdaFunction showFunction = function("showform");
  private final LambdaFunction submitFunction = function("submitform");
  private final ApplicationContext showContext = context(showFunction);
  private final ApplicationContext submitContext = context(submitFunction);
  private final LinkFunction showForm = new ShowFormFunction(showContext);
  private final LinkFunction submitForm = new SubmitFormFunction(submitContext);
  private int checks;
  private Optional<RuntimeException> failure = Optional.empty();

  /** A reply after redirects, with the address that it came from. */
  record Page(int status, String address, String html) {}

  /** A request to one referee, identified by its check and link. */
  record RefereeLink(CheckKey check, LinkToken token) {}

  FormHost() {
    var secret = ApiKeyToken.mint(true);
    var apiKey = new ApiKey(TENANT, secret.id(), true, new byte[32]);
    new TenantStore(showContext.getBean(Table.class))
        .create(
            new Tenant(TENANT, "Sample Ltd", "x@example.com", null), secret.hash(), apiKey, NOW);
  }

  private static LambdaFunction function(String packageName) {
    return ProjectFiles.template().functions().stream()
        .filter(each -> each.handler().contains("." + packageName + "."))
        .findAny()
        .orElseThrow();
  }

  private ApplicationContext context(LambdaFunction function) {
    return FunctionContext.of(
        function,
        Clock.fixed(NOW, ZoneOffset.UTC),
        InterceptedTable.of(table, _ -> fail(), _ -> {}),
        keys);
  }

  private void fail() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** Runs a request while every call of the table fails. */
  Page whileFailing(RuntimeException with, Supplier<Page> request) {
    failure = Optional.of(with);
    try {
      return request.get();
    } finally {
      failure = Optional.empty();
    }
  }

  /** Creates a check with one referee and opens the form. */
  RefereeLink createCheck() {
    var link = createUnopenedCheck();
    post("/r/" + link.token().secret() + "/begin?lang=en", "");
    return link;
  }

  /** Creates a check with one referee, who has not opened the form. */
  RefereeLink createUnopenedCheck() {
    var token = LinkToken.mint();
    var key = new CheckKey(TENANT, new CheckId("chk_01SAMPLE%018d".formatted(++checks)));
    var referees = new LinkedHashMap<RefereeId, Referee>();
    referees.put(
        REFEREE, new Referee("Robin", "r@example.com", Relationship.PEER, null, "en", "GB", token));
    var candidate =
        new CandidatePart(
            new Candidate("Casey", "c@example.com", "GB"), new Position("Lead", "GB"), "en");
    var parts =
        showContext
            .getBean(DossierStore.class)
            .seal(key, candidate, new Referees("Casey", "Lead", referees));
    var check =
        SampleChecks.newCheck(
            key,
            SampleChecks.terms(NOW, NOW.plus(Duration.ofDays(7))),
            new CheckMetadata("req-" + checks, Map.of()),
            Map.of(REFEREE, token.hash()),
            parts);
    var result = showContext.getBean(CheckStore.class).create(check);
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("no check: " + result.getClass());
    }
    return new RefereeLink(key, token);
  }

  /** The texts in the draft and in the conflicting draft. */
  String savedTexts(RefereeLink link) {
    return showContext
        .getBean(DossierStore.class)
        .open(
            link.check(), List.of(PartName.draftOf(REFEREE), PartName.conflictingDraftOf(REFEREE)))
        .stream()
        .map(part ->
            switch (part) {
              case Draft(_, var fields) -> fields.values().toString();
              case ConflictingDraft(_, var fields) -> fields.values().toString();
              default -> throw new IllegalStateException("unexpected part");
            })
        .collect(Collectors.joining(" "));
  }

  Page get(String address) {
    return followRedirect(address, call(showForm, showFunction, "GET", address, FORM, new byte[0]));
  }

  Page post(String address, String body) {
    return post(address, FORM, body.getBytes(UTF_8));
  }

  Page post(String address, String contentType, byte[] body) {
    return followRedirect(
        address, call(submitForm, submitFunction, "POST", address, contentType, body));
  }

  private Page followRedirect(String address, JsonNode reply) {
    var status = JsonNodes.at(reply, "statusCode").orElseThrow().getIntValue();
    return status == 303
        ? get(JsonNodes.textAt(reply, "headers", "location").orElseThrow())
        : new Page(status, address, JsonNodes.textAt(reply, "body").orElseThrow());
  }

  private JsonNode call(
      LinkFunction function,
      LambdaFunction lambda,
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
              lambda,
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
    showContext.close();
    submitContext.close();
  }
}
