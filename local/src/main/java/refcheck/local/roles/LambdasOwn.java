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
final class LambdasOwn {
  private LambdasOwn() {}

  static List<Ask> of(LambdaFunction function) {
    var log =
        function.logGroup().stream()
            .flatMap(
                name -> asks("log-group:" + name, "logs:CreateLogStream", "logs:PutLogEvents"));
    return Stream.concat(log, function.events().stream().flatMap(LambdasOwn::trigger)).toList();
  }

  private static Stream<Ask> trigger(Trigger trigger) {
    return switch (trigger) {
      case QueueTrigger reads -> queue(reads.queue());
      case StreamTrigger reads ->
          Stream.concat(stream(reads.table()), reads.onFailure().stream().map(LambdasOwn::note));
      case HttpRoute _, ScheduleTrigger _ -> Stream.empty(); // They call it, by its own policy.
    };
  }

  private static Stream<Ask> queue(Queue queue) {
    return asks(queue.name(), "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
  }

  private static Stream<Ask> stream(Table table) {
    return asks(
        Ask.end(table.streamArn()),
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams");
  }

  private static Ask note(Queue queue) {
    return Ask.of("sqs:SendMessage", queue.name());
  }

  private static Stream<Ask> asks(String resource, String... actions) {
    return Stream.of(actions).map(action -> Ask.of(action, resource));
  }
}
