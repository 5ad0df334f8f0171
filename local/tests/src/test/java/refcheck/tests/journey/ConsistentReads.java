package refcheck.tests.journey;

import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Fails every table read of the store in this JVM that is not strongly consistent, except on an
 * index, which has no such reads, and those of links and of what pages say about a tenant.
 * DynamoDB's emulators are always consistent, so no other test would notice the difference. The SDK
 * finds this class through {@code software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class ConsistentReads implements ExecutionInterceptor {

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    var isConsistent =
        switch (context.request()) {
          case GetItemRequest get ->
              Boolean.TRUE.equals(get.consistentRead()) || mayBeLate(get.key());
          case QueryRequest query ->
              query.indexName() != null
                  || Boolean.TRUE.equals(query.consistentRead())
                  || mayBeLate(query.expressionAttributeValues());
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

  private static boolean mayBeLate(Map<String, AttributeValue> values) {
    return values.values().stream()
        .map(AttributeValue::s)
        .anyMatch(
            each -> each.startsWith("L#") || each.equals("TENANT") || each.contains("#PACE#"));
  }

  /** Tests may read the tables without this restriction. */
  private static boolean isFromTheStore() {
    return StackWalker.getInstance()
        .walk(
            frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("refcheck.store.")));
  }
}
