package refcheck.tests.bench;

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
import refcheck.domain.CaseKey;
import refcheck.domain.retention.Retention;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.host.FunctionContext;
import refcheck.host.LocalContext;
import refcheck.json.Json;
import refcheck.processduechecks.ProcessDueChecksFunction;
import refcheck.purgecheck.PurgeCheckFunction;
import refcheck.store.CaseStore;
import refcheck.store.PurgeCaseMessage;
import refcheck.table.Table;
import refcheck.testing.TestClock;

/** A growing table, and the two functions that purge its due checks. */
final class PurgeBenchTable implements AutoCloseable {
  /** The end of the retention of the first sample's checks. */
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Duration YEAR = Duration.ofDays(365);
  private static final int CHECKS_PER_BATCH = 20;

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

  /**
   * Grows the table to {@code target} checks. A sample of them is due now, the others in a year.
   */
  List<CaseKey> grow(int target, int sample) {
    return grow(target, sample, PurgeChecks::completed, BulkRowWriter::to);
  }

  /**
   * As {@link #grow}, but the other checks only have entries in the due index, which is all that a
   * purge of the sample could read of them. A million of these fit into memory.
   */
  List<CaseKey> growInIndex(int target, int sample) {
    return grow(target, sample, PurgeChecks::due, BulkRowWriter::dueTo);
  }

  private List<CaseKey> grow(
      int target,
      int sample,
      BiConsumer<PurgeChecks, Instant> other,
      BiConsumer<BulkRowWriter, Table> write) {
    clock.advance(Duration.ofDays(1));
    var due = clock.instant().minus(PurgeChecks.RETENTION).minusSeconds(60);
    var missing = target - size;
    var every = missing / sample;
    size = target;
    var sampled = new ArrayList<CaseKey>();
    for (int from = 0; from < missing; from += CHECKS_PER_BATCH) {
      var sampleLoad = new BulkRowWriter();
      var samples = new PurgeChecks(sampleLoad);
      var otherLoad = new BulkRowWriter();
      var others = new PurgeChecks(otherLoad);
      for (int i = from; i < Math.min(missing, from + CHECKS_PER_BATCH); i++) {
        if (i % every == 0 && sampled.size() < sample) {
          sampled.add(samples.completed(due));
        } else {
          other.accept(others, due.plus(YEAR));
        }
      }
      sampleLoad.to(uncounted);
      write.accept(otherLoad, uncounted);
    }
    return sampled;
  }

  int size() {
    return size;
  }

  /** Runs the schedule once and processes every message that it sends. */
  void purge(List<CaseKey> sample) throws IOException {
    invoke(
        "process-due-checks",
        new ProcessDueChecksFunction(context("process-due-checks")),
        Json.object());
    var purge = new PurgeCheckFunction(context("purge-check"));
    for (var key : sample) {
      var message = Json.text(new PurgeCaseMessage(key).json());
      var record = Json.object("messageId", "m1", "body", message);
      invoke("purge-check", purge, Json.object("Records", List.of(record)));
    }
    var after = new CaseStore(uncounted);
    sample.forEach(key ->
        assertThat(after.find(key).orElseThrow().state().retention())
            .isInstanceOf(Retention.Purged.class));
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
