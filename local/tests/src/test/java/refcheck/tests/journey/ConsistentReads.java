package refcheck.tests.journey;

import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Fails every table read of the store in this JVM that is not strongly consistent, except on an
 * index, which has no such reads. DynamoDB's emulators are always consistent, so no other test
 * would notice the difference. The SDK finds this class through {@code
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
    if (!isConsistent && isFromTheStore()) {
      throw new AssertionError("not a consistent read: " + context.request().getClass());
    }
  }

  /** Tests may read the tables without this restriction. */
  private static boolean isFromTheStore() {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("refcheck.store.")));
  }
}
