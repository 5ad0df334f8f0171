package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;
import refcheck.table.Table.Commit;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import refcheck.table.Write.ConditionCheck;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The table that {@link TableContract} tests, and rows for it in a partition of their own. */
abstract class TableContractRows {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  final String pk = "T#contract#" + UUID.randomUUID();

  /** The tables under test. They may hold rows of other tests. */
  protected abstract Table table();

  void commit(Write... changes) {
    assertThat(table().commit(List.of(changes))).isInstanceOf(Commit.Done.class);
  }

  ConditionCheck conditionCheck(Condition condition) {
    return new ConditionCheck(key("A"), condition);
  }

  Put put(String sk, Row row) {
    return new Put(key(sk), row, always());
  }

  static Condition always() {
    return new Condition.Always();
  }

  RowKey key(String sk) {
    return new RowKey(TableId.MAIN, pk, sk);
  }

  Row row(String sk, Map<String, AttributeValue> more) {
    var attributes = new HashMap<>(more);
    attributes.put("pk", AttributeValue.fromS(pk));
    attributes.put("sk", AttributeValue.fromS(sk));
    return new Row(attributes);
  }

  static AttributeValue n(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
