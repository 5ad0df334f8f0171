package refcheck.emulator.template;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/** Reads the triggers of functions. */
final class TriggerReader {
  private final List<Table> tables;
  private final List<Queue> queues;

  TriggerReader(List<Table> tables, List<Queue> queues) {
    this.tables = tables;
    this.queues = queues;
  }

  Trigger trigger(String name, TemplateSection event) {
    var properties = event.section("Properties");
    return switch (event.text("Type")) {
      case "HttpApi" -> route(properties);
      case "SQS" -> queue(properties);
      case "DynamoDB" -> stream(properties);
      case "ScheduleV2" -> schedule(name, properties);
      case String other ->
          throw new TemplateError(
              "%s: the local host does not support events of type %s"
                  .formatted(event.where(), other));
    };
  }

  private static HttpRoute route(TemplateSection properties) {
    var method = properties.optionalText("Method").orElse("ANY").toUpperCase(Locale.ROOT);
    var all = method.equals("X-AMAZON-APIGATEWAY-ANY-METHOD") ? "ANY" : method;
    return new HttpRoute(all, properties.optionalText("Path").orElse(Trigger.DEFAULT_ROUTE));
  }

  private QueueTrigger queue(TemplateSection properties) {
    var scaling = properties.section("ScalingConfig");
    return new QueueTrigger(
        queue(properties.text("Queue"), properties.place("Queue")),
        properties.number("BatchSize", 10),
        reports(properties),
        count(scaling, "MaximumConcurrency"));
  }

  private StreamTrigger stream(TemplateSection properties) {
    return new StreamTrigger(
        table(properties.text("Stream"), properties.place("Stream")),
        properties.number("BatchSize", 100),
        properties.text("StartingPosition"),
        properties.section("FilterCriteria").sections("Filters").stream()
            .map(filter -> filter.text("Pattern"))
            .toList(),
        reports(properties),
        properties.flag("BisectBatchOnFunctionError", false),
        count(properties, "MaximumRetryAttempts"),
        seconds(properties, "MaximumRecordAgeInSeconds"),
        onFailure(properties.section("DestinationConfig").section("OnFailure")));
  }

  private static ScheduleTrigger schedule(String name, TemplateSection properties) {
    if (!properties.optionalText("ScheduleExpressionTimezone").orElse("UTC").equals("UTC")) {
      throw new TemplateError(properties.where() + ": schedules run in UTC");
    }
    return new ScheduleTrigger(
        properties.optionalText("Name").orElse(name),
        properties.text("ScheduleExpression"),
        !properties.optionalText("State").orElse("ENABLED").equals("DISABLED"),
        properties.optionalText("Input"));
  }

  private static boolean reports(TemplateSection properties) {
    return properties.texts("FunctionResponseTypes").contains("ReportBatchItemFailures");
  }

  /** In AWS, -1 means no limit. */
  private static OptionalInt count(TemplateSection properties, String key) {
    var count = properties.number(key, -1);
    return count < 0 ? OptionalInt.empty() : OptionalInt.of(count);
  }

  private static Optional<Duration> seconds(TemplateSection properties, String key) {
    var seconds = count(properties, key);
    return seconds.isPresent()
        ? Optional.of(Duration.ofSeconds(seconds.getAsInt()))
        : Optional.empty();
  }

  private Optional<Queue> onFailure(TemplateSection destination) {
    return destination
        .optionalText("Destination")
        .map(arn -> queue(arn, destination.place("Destination")));
  }

  private Queue queue(String arn, String where) {
    return queues.stream()
        .filter(queue -> queue.arn().equals(arn))
        .findAny()
        .orElseThrow(() -> new TemplateError(where + " is not a queue of this template: " + arn));
  }

  private Table table(String arn, String where) {
    var found = tables.stream().filter(table -> table.streamArn().equals(arn)).findAny();
    return found
        .filter(table -> table.streamView().isPresent())
        .orElseThrow(() -> new TemplateError(where + " is not a stream of this template: " + arn));
  }
}
