package refcheck.emulator.roles;

import java.util.List;
import java.util.stream.Stream;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Table;
import refcheck.emulator.template.Trigger;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/**
 * The permissions of a function's role that Lambda itself uses, by its developer guide: write the
 * function's log, read its event sources, and report failed stream batches.
 */
final class LambdaServicePermissions {
  private LambdaServicePermissions() {}

  static List<RequiredPermission> of(LambdaFunction function) {
    var log =
        function.logGroup().stream()
            .flatMap(name ->
                permissions("log-group:" + name, "logs:CreateLogStream", "logs:PutLogEvents"));
    return Stream.concat(log, function.events().stream().flatMap(LambdaServicePermissions::trigger))
        .toList();
  }

  private static Stream<RequiredPermission> trigger(Trigger trigger) {
    return switch (trigger) {
      case QueueTrigger source -> queue(source.queue());
      case StreamTrigger source ->
          Stream.concat(
              stream(source.table()),
              source.onFailure().stream().map(LambdaServicePermissions::failureDestination));
      // A resource policy of the function allows these calls.
      case HttpRoute _, ScheduleTrigger _ -> Stream.empty();
    };
  }

  private static Stream<RequiredPermission> queue(Queue queue) {
    return permissions(
        queue.name(), "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
  }

  private static Stream<RequiredPermission> stream(Table table) {
    return permissions(
        RequiredPermission.end(table.streamArn()),
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
  }

  private static RequiredPermission failureDestination(Queue queue) {
    return RequiredPermission.of("sqs:SendMessage", queue.name());
  }

  private static Stream<RequiredPermission> permissions(String resource, String... actions) {
    return Stream.of(actions).map(action -> RequiredPermission.of(action, resource));
  }
}
