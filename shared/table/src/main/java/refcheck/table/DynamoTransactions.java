package refcheck.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import refcheck.table.Table.Commit;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Commits all writes or none. */
record DynamoTransactions(DynamoDbClient dynamo, DynamoRequests requests) {

  Commit commit(List<Write> changes) {
    return changes.size() == 1
            && changes.getFirst() instanceof Write.Put put
            && put.isSafeToRepeat()
        ? replace(put)
        : transact(changes);
  }

  /**
   * Writes one row without a transaction, which would cost twice as much. If the reply is lost, the
   * SDK's retry writes the same row again, or sees a changed row, as after another writer's change.
   */
  private Commit replace(Write.Put put) {
    try {
      dynamo.putItem(requests.putItem(put));
      return new Commit.Done();
    } catch (ConditionalCheckFailedException e) {
      return new Commit.ConditionFailed(Map.of(put.key(), new Row(e.item())));
    } catch (TransactionConflictException _) {
      return new Commit.Conflict();
    }
  }

  private Commit transact(List<Write> changes) {
    try {
      dynamo.transactWriteItems(
          request -> request.transactItems(changes.stream().map(requests::write).toList()));
      return new Commit.Done();
    } catch (TransactionCanceledException e) {
      var failed = failed(changes, e.cancellationReasons());
      return failed.isEmpty() ? new Commit.Conflict() : new Commit.ConditionFailed(failed);
    }
  }

  /** DynamoDB gives one reason for each write, in the order of the writes. */
  private static Map<RowKey, Row> failed(List<Write> changes, List<CancellationReason> reasons) {
    var failed = new HashMap<RowKey, Row>();
    for (int i = 0; i < reasons.size(); i++) {
      if ("ConditionalCheckFailed".equals(reasons.get(i).code())) {
        failed.put(changes.get(i).key(), new Row(reasons.get(i).item()));
      }
    }
    return failed;
  }
}
