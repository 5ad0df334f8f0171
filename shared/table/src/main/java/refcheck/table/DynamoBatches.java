package refcheck.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Reads and deletes any number of rows in DynamoDB's batches. */
record DynamoBatches(DynamoDbClient dynamo, DynamoRequests requests) {
  private static final int MAX_BATCH_GET = 100;
  private static final int MAX_BATCH_WRITE = 25;

  List<Row> getAll(Collection<RowKey> keys) {
    var rows = new ArrayList<Row>();
    for (var chunk : chunks(List.copyOf(keys), MAX_BATCH_GET)) {
      drain(
          requests.reads(chunk),
          unprocessed -> {
            var reply = dynamo.batchGetItem(request -> request.requestItems(unprocessed));
            reply
                .responses()
                .values()
                .forEach(items -> items.forEach(item -> rows.add(new Row(item))));
            return reply.unprocessedKeys();
          });
    }
    return rows;
  }

  void delete(Collection<RowKey> keys) {
    for (var chunk : chunks(List.copyOf(keys), MAX_BATCH_WRITE)) {
      var deletions =
          chunk.stream()
              .collect(
                  Collectors.groupingBy(
                      key -> requests.of(key.table()),
                      Collectors.mapping(this::deletion, Collectors.toList())));
      drain(
          deletions,
          unprocessed ->
              dynamo
                  .batchWriteItem(request -> request.requestItems(unprocessed))
                  .unprocessedItems());
    }
  }

  private WriteRequest deletion(RowKey key) {
    return WriteRequest.builder()
        .deleteRequest(DeleteRequest.builder().key(requests.key(key)).build())
        .build();
  }

  /**
   * Requests unprocessed items again until none are left: DynamoDB processes a throttled batch in
   * part.
   *
   * @throws IllegalStateException if items are left after the last attempt; the caller retries
   *     later
   */
  private static <T> void drain(Map<String, T> all, UnaryOperator<Map<String, T>> send) {
    var unprocessed = new AtomicReference<>(all);
    if (OptimisticRetry.untilPresent(
            () -> Optional.of(unprocessed.updateAndGet(send)).filter(Map::isEmpty))
        .isEmpty()) {
      throw new IllegalStateException("DynamoDB left unprocessed items after the last attempt");
    }
  }

  private static <T> List<List<T>> chunks(List<T> all, int size) {
    var chunks = new ArrayList<List<T>>();
    for (int from = 0; from < all.size(); from += size) {
      chunks.add(all.subList(from, Math.min(all.size(), from + size)));
    }
    return chunks;
  }
}
