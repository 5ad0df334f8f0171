package refcheck.processduechecks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseMetadata;
import refcheck.store.CaseStore;
import refcheck.store.DueIndex;
import refcheck.store.Outbox;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SampleCases;
import refcheck.testing.TestClock;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Checks that are due, in an in-memory table. */
abstract class ProcessDueChecksFixture {
  static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  static final Duration LONG = Duration.ofMinutes(10);

  final InMemoryTable memory = new InMemoryTable();
  final CaseStore cases = new CaseStore(memory);
  final TestClock clock = new TestClock(START);
  final List<String> failed = new ArrayList<>();
  int continuations;
  final ProcessDueChecks processDueChecks =
      new ProcessDueChecks(
          new DueIndex(memory), cases, new Outbox(memory, cases), () -> continuations++, clock);

  final void noteFailure(String id, Throwable failure) {
    failed.add(id + " " + failure.getClass().getSimpleName());
  }

  /** Creates a check without emails, with this deadline. */
  final CaseKey expired(Instant deadline) {
    var key = new CaseKey(new TenantId("acme"), CaseId.next("chk", START));
    cases.create(
        SampleCases.newCase(
            key,
            SampleCases.terms(START.minus(Duration.ofDays(7)), deadline),
            CaseMetadata.NONE,
            Map.of(),
            List.of()));
    return key;
  }

  /** Writes a state that this version cannot read. */
  final void makeUnreadable(CaseKey key) {
    var attributes = new HashMap<>(row(key).attributes());
    attributes.put(
        "flow", AttributeValue.fromM(Map.of("state", AttributeValue.fromS("of another version"))));
    put(key, new Row(attributes));
  }

  final void put(CaseKey key, Row row) {
    memory.commit(List.of(new Write.Put(keyOf(key), row, new Write.Condition.Always())));
  }

  final Row row(CaseKey key) {
    return memory.get(keyOf(key)).orElseThrow();
  }

  private static RowKey keyOf(CaseKey key) {
    return new RowKey(RowKey.TableId.MAIN, "T#%s#C#%s".formatted(key.tenant(), key.id()), "CASE");
  }

  final Case state(CaseKey key) {
    return cases.find(key).orElseThrow().state();
  }
}
