package refcheck.table;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/** A table on a client that records each request and gives a reply, or throws. */
final class DynamoReplies {
  final List<DynamoDbRequest> requests = new ArrayList<>();
  final DynamoTable table;

  DynamoReplies(Function<DynamoDbRequest, DynamoDbResponse> replies) {
    table = new DynamoTable(client(replies), "main", "keys");
  }

  private DynamoDbClient client(Function<DynamoDbRequest, DynamoDbResponse> replies) {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (!DynamoDbResponse.class.isAssignableFrom(method.getReturnType())
                  || !(arguments[0] instanceof DynamoDbRequest request)) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              requests.add(request);
              return replies.apply(request);
            });
  }
}
