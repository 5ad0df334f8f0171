package refcheck.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.json.Json;
import refcheck.local.host.FunctionContext;
import refcheck.local.host.LocalContext;
import refcheck.local.template.LambdaFunction;
import refcheck.local.template.Template;
import refcheck.processduechecks.ProcessDueChecksFunction;
import refcheck.purgecheck.PurgeCheckFunction;
import refcheck.store.CheckStore;
import refcheck.store.Table;
import refcheck.testing.TestClock;

/** A table that grows, and the two functions that purge what is due in it. */
final class PurgeBenchTable implements AutoCloseable {
  /** When the retention of the checks of the first sample ends. */
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int PER_SHIPMENT = 20;

  final CountingTable table;
  private final Template template;
  private final Table uncounted;
  private final TestClock clock = new TestClock(START);
  private final List<ApplicationContext> contexts = new ArrayList<>();
  private int size;

  PurgeBenchTable(Template template, Table table) {
    this.template = template;
    this.uncounted = table;
    this.table = new CountingTable(table);
  }

  static LambdaFunction function(Template template, String name) {
    return template.functions().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** Grows to so many checks, some of them due now, the others in a year. */
  List<CheckKey> grow(int wanted, int sample) {
    return grow(wanted, sample, PurgeChecks::completed, BulkLoad::to);
  }

  /**
   * The same, with nothing of the others but their places in the index of what is due: all that
   * purging the sample could meet of them. A million fit into memory so.
   */
  List<CheckKey> growInIndex(int wanted, int sample) {
    return grow(wanted, sample, PurgeChecks::due, BulkLoad::dueTo);
  }

  private List<CheckKey> grow(
      int wanted,
      int sample,
      BiConsumer<PurgeChecks, Instant> other,
      BiConsumer<BulkLoad, Table> way) {
    clock.advance(Duration.ofDays(1));
    var due = clock.instant().minus(PurgeChecks.RETENTION).minusSeconds(60);
    var missing = wanted - size;
    var every = missing / sample;
    size = wanted;
    var sampled = new ArrayList<CheckKey>();
    for (int from = 0; from < missing; from += PER_SHIPMENT) {
      var sampling = new BulkLoad();
      var samples = new PurgeChecks(sampling);
      var crowding = new BulkLoad();
      var crowd = new PurgeChecks(crowding);
      for (int i = from; i < Math.min(missing, from + PER_SHIPMENT); i++) {
        if (i % every == 0 && sampled.size() < sample) {
          sampled.add(samples.completed(due));
        } else {
          other.accept(crowd, due.plus(YEAR));
        }
      }
      sampling.to(uncounted);
      way.accept(crowding, uncounted);
    }
    return sampled;
  }

  int size() {
    return size;
  }

  /** One round of the schedule, and every message that it makes. */
  void purge(List<CheckKey> sample) throws IOException {
    invoke(
        "process-due-checks",
        new ProcessDueChecksFunction(context("process-due-checks")),
        Json.object());
    var purge = new PurgeCheckFunction(context("purge-check"));
    for (var key : sample) {
      var message =
          Json.text(Json.object("tenant", key.tenant().value(), "check", key.check().value()));
      var record = Json.object("messageId", "m1", "body", message);
      invoke("purge-check", purge, Json.object("Records", List.of(record)));
    }
    var after = new CheckStore(uncounted);
    sample.forEach(
        key -> assertThat(after.find(key).orElseThrow().check()).isInstanceOf(Check.Purged.class));
  }

  private ApplicationContext context(String name) {
    var context = FunctionContext.of(function(template, name), clock, table);
    contexts.add(context);
    return context;
  }

  private void invoke(String name, RequestStreamHandler handler, Object event) throws IOException {
    var context = new LocalContext(function(template, name), _ -> {});
    handler.handleRequest(
        new ByteArrayInputStream(Json.bytes(event)), new ByteArrayOutputStream(), context);
  }

  @Override
  public void close() {
    contexts.forEach(ApplicationContext::close);
  }
}
