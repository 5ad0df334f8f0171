package refcheck.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table.DueRow;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What reads send to DynamoDB, and how they read its replies. */
class DynamoReadsTest {
  private static final RowKey KEY = new RowKey(TableId.MAIN, "p", "s");
  private static final Row ROW = Row.at(KEY).put("due_at", "0001#p#s").row();
  private static final DueRow DUE = new DueRow(KEY, "0001#p#s");

  private static DynamoReplies found() {
    return new DynamoReplies(_ -> QueryResponse.builder().items(List.of(ROW.attributes())).build());
  }

  @Test
  void readsARowOrNone() {
    var found = new DynamoReplies(_ -> GetItemResponse.builder().item(ROW.attributes()).build());
    assertThat(found.table.get(KEY)).contains(ROW);
    var none = new DynamoReplies(_ -> GetItemResponse.builder().build());
    assertThat(none.table.get(KEY)).isEmpty();
  }

  /** DynamoDB rejects an empty prefix, and a value that the condition does not name. */
  @ParameterizedTest
  @CsvSource({"'', pk = :pk, 1", "EVENT#, 'pk = :pk AND begins_with(sk, :prefix)', 2"})
  void queriesAPartition(String prefix, String condition, int values) {
    var dynamo = found();
    assertThat(dynamo.table.query(TableId.MAIN, "p", prefix)).containsExactly(ROW);
    var query = (QueryRequest) dynamo.requests.getFirst();
    assertThat(query.keyConditionExpression()).isEqualTo(condition);
    assertThat(query.expressionAttributeValues()).hasSize(values);
  }

  @Test
  void readsTheEntriesOfADuePage() {
    assertThat(found().table.due(3, "", Instant.EPOCH)).containsExactly(DUE);
  }

  @Test
  void readsAndDeletesNothingWithoutKeys() {
    var dynamo = found();
    assertThat(dynamo.table.getAll(List.of())).isEmpty();
    dynamo.table.delete(List.of());
    assertThat(dynamo.requests).isEmpty();
  }

  @Test
  void postponesAnEntry() {
    var dynamo = new DynamoReplies(_ -> UpdateItemResponse.builder().build());
    assertThat(dynamo.table.postpone(DUE, Instant.EPOCH)).isTrue();
    assertThat(dynamo.requests).hasSize(1);
  }

  static Stream<RuntimeException> refusals() {
    return Stream.of(
        ConditionalCheckFailedException.builder().build(),
        TransactionConflictException.builder().build());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void doesNotPostponeAnEntryThatOthersChange(RuntimeException refusal) {
    var dynamo =
        new DynamoReplies(_ -> {
          throw refusal;
        });
    assertThat(dynamo.table.postpone(DUE, Instant.EPOCH)).isFalse();
  }
}
