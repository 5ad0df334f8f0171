package refcheck.emulator.aws;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;

/** The AWS services that the local host emulates, and the rules that recognize calls to them. */
public enum AwsService {
  DYNAMODB,
  SQS,
  KMS,
  SES;

  static final String TARGET = "X-Amz-Target";

  static Optional<AwsService> calledBy(HttpExchange call) {
    var target = call.getRequestHeaders().getFirst(TARGET);
    return target == null ? calledByAddress(call) : calledByTarget(target);
  }

  private static Optional<AwsService> calledByTarget(String target) {
    return switch (target.substring(0, target.indexOf('.') + 1)) {
      case "DynamoDB_20120810.", "DynamoDBStreams_20120810." -> Optional.of(DYNAMODB);
      case "AmazonSQS." -> Optional.of(SQS);
      case "TrentService." -> Optional.of(KMS);
      default -> Optional.empty();
    };
  }

  private static Optional<AwsService> calledByAddress(HttpExchange call) {
    var path = call.getRequestURI().getPath();
    if (path.startsWith("/v2/email/")) {
      return Optional.of(SES);
    }
    boolean queue = path.startsWith("/" + AwsSettings.ACCOUNT + "/") || isQuery(call, path);
    return queue ? Optional.of(SQS) : Optional.empty();
  }

  /** The older SQS query protocol: a form with an Action, posted to the root. */
  private static boolean isQuery(HttpExchange call, String path) {
    var query = call.getRequestURI().getQuery();
    return path.equals("/") && (isForm(call) || (query != null && query.contains("Action=")));
  }

  private static boolean isForm(HttpExchange call) {
    Headers headers = call.getRequestHeaders();
    var type = headers.getFirst("Content-Type");
    return call.getRequestMethod().equals("POST")
        && type != null
        && type.startsWith("application/x-www-form-urlencoded");
  }
}
