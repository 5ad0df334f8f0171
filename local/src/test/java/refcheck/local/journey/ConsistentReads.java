package refcheck.local.journey;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Fails every read of a table by the store in this JVM that may show what was so a moment ago; an
 * index has no other. DynamoDB's emulators are always consistent: no other test would see the
 * difference. The SDK finds it by itself, by {@code
 * software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class ConsistentReads implements ExecutionInterceptor {

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    var isConsistent =
        switch (context.request()) {
          case GetItemRequest get -> Boolean.TRUE.equals(get.consistentRead());
          case QueryRequest query ->
              query.indexName() != null || Boolean.TRUE.equals(query.consistentRead());
          case BatchGetItemRequest batch ->
              batch.requestItems().values().stream()
                  .map(KeysAndAttributes::consistentRead)
                  .allMatch(Boolean.TRUE::equals);
          default -> true;
        };
    if (!isConsistent && isOfTheStore()) {
      throw new AssertionError("not a consistent read: " + context.request().getClass());
    }
  }

  /** Tests look into the tables as well, as they like. */
  private static boolean isOfTheStore() {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("refcheck.store.")));
  }
}
