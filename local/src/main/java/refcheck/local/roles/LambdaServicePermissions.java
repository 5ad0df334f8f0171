package refcheck.local.roles;

import java.util.List;
import java.util.stream.Stream;
import refcheck.local.template.LambdaFunction;
import refcheck.local.template.Queue;
import refcheck.local.template.Table;
import refcheck.local.template.Trigger;
import refcheck.local.template.Trigger.HttpRoute;
import refcheck.local.template.Trigger.QueueTrigger;
import refcheck.local.template.Trigger.ScheduleTrigger;
import refcheck.local.template.Trigger.StreamTrigger;

/**
 * What Lambda asks of a function's role for itself, by its developer guide: to write the function's
 * log, to read what triggers it, and to note what a stream gave up on.
 */
final class LambdaServicePermissions {
  private LambdaServicePermissions() {}

  static List<RequiredPermission> of(LambdaFunction function) {
    var log =
        function.logGroup().stream()
            .flatMap(
                name -> asks("log-group:" + name, "logs:CreateLogStream", "logs:PutLogEvents"));
    return Stream.concat(log, function.events().stream().flatMap(LambdaServicePermissions::trigger))
        .toList();
  }

  private static Stream<RequiredPermission> trigger(Trigger trigger) {
    return switch (trigger) {
      case QueueTrigger reads -> queue(reads.queue());
      case StreamTrigger reads ->
          Stream.concat(
              stream(reads.table()),
              reads.onFailure().stream().map(LambdaServicePermissions::note));
      case HttpRoute _, ScheduleTrigger _ -> Stream.empty(); // They call it, by its own policy.
    };
  }

  private static Stream<RequiredPermission> queue(Queue queue) {
    return asks(queue.name(), "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
  }

  private static Stream<RequiredPermission> stream(Table table) {
    return asks(
        RequiredPermission.end(table.streamArn()),
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
  }

  private static RequiredPermission note(Queue queue) {
    return RequiredPermission.of("sqs:SendMessage", queue.name());
  }

  private static Stream<RequiredPermission> asks(String resource, String... actions) {
    return Stream.of(actions).map(action -> RequiredPermission.of(action, resource));
  }
}
