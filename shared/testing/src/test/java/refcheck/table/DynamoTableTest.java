package refcheck.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.table.RowKey.TableId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Tests behaviour under load that emulators of DynamoDB do not show. */
class DynamoTableTest {
  private static final int MANY = 7;

  private final Throttled dynamo = new Throttled();
  private final DynamoTable table = new DynamoTable(dynamo, "main", "keys");

  /** Processes only some rows of each batch. */
  private static final class Throttled implements DynamoDbClient {
    private int batchSize = 2;
    private int calls;
    private final List<AttributeValue> deleted = new ArrayList<>();
    private final List<QueryRequest> queries = new ArrayList<>();

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      calls++;
      assertThat(request.requestItems().values()).allMatch(KeysAndAttributes::consistentRead);
      var keys = Objects.requireNonNull(request.requestItems().get("main")).keys();
      var done = keys.subList(0, Math.min(batchSize, keys.size()));
      var remaining = keys.subList(done.size(), keys.size());
      var unprocessed = new HashMap<String, KeysAndAttributes>();
      if (!remaining.isEmpty()) {
        unprocessed.put(
            "main", KeysAndAttributes.builder().keys(remaining).consistentRead(true).build());
      }
      return BatchGetItemResponse.builder()
          .responses(Map.of("main", done))
          .unprocessedKeys(unprocessed)
          .build();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
      calls++;
      var writes = Objects.requireNonNull(request.requestItems().get("main"));
      var done = writes.subList(0, Math.min(batchSize, writes.size()));
      done.forEach(
          each -> deleted.add(Objects.requireNonNull(each.deleteRequest().key().get("sk"))));
      var remaining = writes.subList(done.size(), writes.size());
      var unprocessed =
          remaining.isEmpty() ? Map.<String, List<WriteRequest>>of() : Map.of("main", remaining);
      return BatchWriteItemResponse.builder().unprocessedItems(unprocessed).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
      queries.add(request);
      return QueryResponse.builder().items(List.of()).build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }

  private static List<RowKey> keys() {
    return IntStream.range(0, MANY).mapToObj(i -> new RowKey(TableId.MAIN, "p", "s" + i)).toList();
  }

  @Test
  void readsUnprocessedKeysAgain() {
    assertThat(table.getAll(keys()))
        .extracting(row -> row.text("sk"))
        .containsExactlyInAnyOrder("s0", "s1", "s2", "s3", "s4", "s5", "s6");
    assertThat(dynamo.calls).isEqualTo(4);
  }

  @Test
  void deletesUnprocessedItemsAgain() {
    table.delete(keys());
    assertThat(dynamo.deleted).hasSize(MANY).doesNotHaveDuplicates();
    assertThat(dynamo.calls).isEqualTo(4);
  }

  /** The queue retries the message. An endless loop would use up the function's time. */
  @Test
  void failsWhenABatchIsNeverProcessed() {
    dynamo.batchSize = 0;
    assertThatIllegalStateException().isThrownBy(() -> table.delete(keys()));
    assertThatIllegalStateException().isThrownBy(() -> table.getAll(keys()));
    assertThat(dynamo.calls).isEqualTo(2 * OptimisticRetry.MAX_ATTEMPTS);
  }

  @Test
  void readsOnePageOfAShard() {
    table.due(3, "", Instant.EPOCH);
    assertThat(dynamo.queries)
        .singleElement()
        .satisfies(query -> {
          assertThat(query.limit()).isEqualTo(25);
          assertThat(query.indexName()).isEqualTo("due");
        });
  }
}
