package refcheck.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table.Commit;
import refcheck.table.Write.Condition;
import refcheck.table.Write.ConditionCheck;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What commits send to DynamoDB, and how they read its replies. */
class DynamoCommitTest {
  private static final RowKey A = new RowKey(TableId.MAIN, "p", "A");
  private static final RowKey B = new RowKey(TableId.KEYS, "p", "B");
  private static final Row STORED = Row.at(B).put("n", 7).row();
  private static final Condition VERSION = new Condition.VersionIs("n", 1);

  private static Put put(RowKey key, Condition condition) {
    return new Put(key, Row.at(key).row(), condition);
  }

  private static DynamoDbResponse done(DynamoDbRequest request) {
    return request instanceof PutItemRequest
        ? PutItemResponse.builder().build()
        : TransactWriteItemsResponse.builder().build();
  }

  private static Commit commit(RuntimeException refusal, Write... writes) {
    var dynamo =
        new DynamoReplies(_ -> {
          throw refusal;
        });
    return dynamo.table.commit(List.of(writes));
  }

  private static boolean isTransaction(Write... writes) {
    var dynamo = new DynamoReplies(DynamoCommitTest::done);
    assertThat(dynamo.table.commit(List.of(writes))).isEqualTo(new Commit.Done());
    return !(dynamo.requests.getFirst() instanceof PutItemRequest);
  }

  /** A transaction costs twice as much. */
  @Test
  void onePutThatMayBeRepeatedIsNoTransaction() {
    assertThat(isTransaction(put(A, new Condition.Always()))).isFalse();
    assertThat(isTransaction(put(A, VERSION))).isFalse();
    assertThat(isTransaction(put(A, VERSION), put(B, VERSION))).isTrue();
  }

  static Stream<Write> unrepeatable() {
    return Stream.of(
        put(A, new Condition.Absent()),
        put(A, new Condition.AbsentOrExpired(Instant.EPOCH)),
        put(A, new Condition.Equals("state", "open")),
        new ConditionCheck(A, VERSION));
  }

  @ParameterizedTest
  @MethodSource("unrepeatable")
  void otherWritesAreTransactions(Write write) {
    assertThat(isTransaction(write)).isTrue();
  }

  @Test
  void aPutReportsTheRowThatFailedItsCondition() {
    var refusal = ConditionalCheckFailedException.builder().item(STORED.attributes()).build();
    assertThat(commit(refusal, put(B, VERSION)))
        .isEqualTo(new Commit.ConditionFailed(Map.of(B, STORED)));
  }

  @Test
  void aPutConflictsWithATransaction() {
    assertThat(commit(TransactionConflictException.builder().build(), put(B, VERSION)))
        .isEqualTo(new Commit.Conflict());
  }

  @Test
  void aTransactionReportsTheRowsThatFailedTheirConditions() {
    assertThat(commit(canceled("None", "ConditionalCheckFailed"), put(A, VERSION), put(B, VERSION)))
        .isEqualTo(new Commit.ConditionFailed(Map.of(B, STORED)));
  }

  @Test
  void aTransactionConflictsWithAnother() {
    assertThat(commit(canceled("None", "TransactionConflict"), put(A, VERSION), put(B, VERSION)))
        .isEqualTo(new Commit.Conflict());
  }

  private static RuntimeException canceled(String... codes) {
    var reasons =
        Stream.of(codes)
            .map(code -> CancellationReason.builder().code(code).item(STORED.attributes()).build())
            .toList();
    return TransactionCanceledException.builder().cancellationReasons(reasons).build();
  }
}
