package refcheck.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import refcheck.api.ApiKeyToken;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.vault.Vault;

/**
 * Runs the real handlers of functions on tables and keys in memory. All functions of a harness
 * share these and a clock.
 */
public final class FunctionHarness implements AutoCloseable {
  /** The time when a harness starts. */
  public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private final TestClock clock = new TestClock(START);
  private final InMemoryTable table = new InMemoryTable();
  private final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  private final CaseStore cases = new CaseStore(table);
  private final DossierStore dossiers = new DossierStore(table, Vault.over(keys));
  private final TestContext lambda = new TestContext();
  private final ApplicationContext context;
  private volatile Consumer<String> beforeTableCall = _ -> {};
  private volatile Consumer<String> afterTableCall = _ -> {};

  /** A harness for functions that read no environment variables. */
  public FunctionHarness() {
    this(Map.of());
  }

  /**
   * Starts a harness.
   *
   * @param environment the environment variables of the functions
   * @param doubles beans that replace those of the functions
   */
  public FunctionHarness(Map<String, String> environment, Object... doubles) {
    var singletons = new ArrayList<Object>(List.of(doubles));
    singletons.add(clock);
    singletons.add(
        InterceptedTable.of(
            table, call -> beforeTableCall.accept(call), call -> afterTableCall.accept(call)));
    singletons.add(keys);
    this.context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .propertySources(
                PropertySource.of(
                    "environment",
                    Map.<String, Object>copyOf(environment),
                    PropertyConvention.ENVIRONMENT_VARIABLE,
                    PropertySource.Origin.of("environment")))
            .singletons(singletons.toArray())
            .build()
            .start();
  }

  /** A function, by the constructor that takes a started context. */
  public FunctionInvoker function(Function<ApplicationContext, RequestStreamHandler> handler) {
    return new FunctionInvoker(handler.apply(context), lambda);
  }

  /** The functions' bean of this type. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** The table without the interceptors of this harness. */
  public InMemoryTable table() {
    return table;
  }

  /** The cases in the table. */
  public CaseStore cases() {
    return cases;
  }

  /** The dossiers in the table. Not all functions could open them. */
  public DossierStore dossiers() {
    return dossiers;
  }

  public TestClock clock() {
    return clock;
  }

  /** The lines that the functions have written to their log. */
  public List<String> log() {
    return lambda.log();
  }

  /** Sets the time that each invocation has until Lambda ends it. */
  public void setRemainingTime(Duration remaining) {
    lambda.setRemainingTime(remaining);
  }

  /** Creates a tenant with this id and an API key for live data. */
  public SampleTenant createTenant(String id) {
    var tenant = new Tenant(new TenantId(id), "Sample Ltd", "people@sample.example", null);
    return SampleTenant.create(this, tenant, ApiKeyToken.mint(true));
  }

  /** Runs hooks around each call of the table, with the name of its method. */
  public void interceptTable(Consumer<String> before, Consumer<String> after) {
    beforeTableCall = before;
    afterTableCall = after;
  }

  /** Runs an action while each call of the table fails. Forgets what is logged meanwhile. */
  public <T> T whileTableFails(RuntimeException failure, Supplier<T> action) {
    interceptTable(
        _ -> {
          throw failure;
        },
        _ -> {});
    lambda.setFailing(true);
    try {
      return action.get();
    } finally {
      lambda.setFailing(false);
      interceptTable(_ -> {}, _ -> {});
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
