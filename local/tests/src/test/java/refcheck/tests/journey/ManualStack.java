package refcheck.tests.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import refcheck.api.ApiKeyToken;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.emulator.deploy.Deployment;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.template.Template;
import refcheck.host.CallCounter;
import refcheck.host.LocalFunctions;
import refcheck.json.Json;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import refcheck.testing.TestClock;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Deploys the template a second time on the running host's services, with its own clock and without
 * pollers. The test delivers every message itself and so controls the order.
 */
public final class ManualStack implements LocalFunctions.Surroundings {
  static final TenantId ACME = new TenantId("byhand");

  final TestClock clock = new TestClock(Instant.parse("2026-03-02T09:00:00Z"));
  final DynamoDbClient tables;
  public final Template template;
  private final Map<String, FaultInjector> faultInjectors = new ConcurrentHashMap<>();
  private final LocalFunctions functions;
  private final ApiKeyToken key = ApiKeyToken.mint(true);
  final CallCounter calls = new CallCounter();
  final CapacityUnits capacity = new CapacityUnits();
  final InvocationMeter meter;
  private final Function<String, List<ExecutionInterceptor>> listeners;

  public ManualStack() {
    this(_ -> List.of());
  }

  /** Adds interceptors to the calls of each function. */
  ManualStack(Function<String, List<ExecutionInterceptor>> listeners) {
    this.listeners = listeners;
    RunningHost.host();
    SdkHttpClient http = UrlConnectionHttpClient.create();
    tables = DynamoDbClient.builder().httpClient(http).build();
    var deployment =
        new Deployment(
            tables,
            SqsClient.builder().httpClient(http).build(),
            KmsClient.builder().httpClient(http).build(),
            SesV2Client.builder().httpClient(http).build());
    template = deployment.deploy(TestTemplate.read("byhand"));
    RunningHost.host().stack().events().follow(template);
    functions = new LocalFunctions(template, this);
    meter = new InvocationMeter(functions);
    var tenants = new TenantStore(operator("create-check").getBean(Table.class));
    var acme = new Tenant(ACME, "Acme Sample Ltd", "people@acme.example", null);
    var apiKey = new ApiKey(ACME, key.id(), true, new byte[32]);
    if (!tenants.create(acme, key.hash(), apiKey, clock.instant())) {
      tenants.add(key.hash(), apiKey, clock.instant());
    }
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public List<ExecutionInterceptor> interceptors(String function) {
    var all = new ArrayList<ExecutionInterceptor>(listeners.apply(function));
    all.add(faultInjector(function));
    all.add(calls.of(function));
    all.add(capacity.of(function));
    return all;
  }

  @Override
  public Consumer<String> log() {
    return _ -> {}; // Failures here are intentional.
  }

  FaultInjector faultInjector(String function) {
    return faultInjectors.computeIfAbsent(function, _ -> new FaultInjector());
  }

  ApplicationContext operator(String function) {
    return functions.operator(function);
  }

  /** Creates a check and returns create-check's response. */
  JsonNode create(CheckRequestBuilder request) {
    var event = CreateCheckEvent.of(request, key.value());
    return JsonNodes.read(invoke("create-check", event).get("body").getStringValue(), "the check");
  }

  /** The tenant's API key. */
  public String key() {
    return key.value();
  }

  static CaseKey key(JsonNode check) {
    return new CaseKey(ACME, new CaseId(check.get("id").getStringValue()));
  }

  /** Delivers a message to a queue's function. Returns whether it succeeded. */
  boolean deliver(String function, String message) {
    var record = Map.of("messageId", "m1", "body", message);
    try {
      var failures = call(function, Map.of("Records", List.of(record))).get("batchItemFailures");
      return failures.size() == 0;
    } catch (FunctionFailed _) {
      return false;
    }
  }

  JsonNode invoke(String function, Object event) {
    try {
      return call(function, event);
    } catch (FunctionFailed e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode call(String function, Object event) throws FunctionFailed {
    var reply = meter.invoke(function, Json.text(event).getBytes(UTF_8));
    return JsonNodes.read(new String(reply, UTF_8), "the reply of " + function);
  }
}
