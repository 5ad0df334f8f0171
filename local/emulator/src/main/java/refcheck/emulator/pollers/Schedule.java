package refcheck.emulator.pollers;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.json.Json;

/** One schedule of one function. */
record Schedule(
    LambdaFunction function,
    ScheduleTrigger trigger,
    Duration interval,
    String arn,
    String accountId,
    String region) {

  static Schedule of(LambdaFunction function, ScheduleTrigger trigger, Template template) {
    var arn =
        "arn:aws:scheduler:%s:%s:schedule/default/%s"
            .formatted(template.region(), template.accountId(), trigger.name());
    return new Schedule(
        function,
        trigger,
        RateExpression.parse(trigger.expression()),
        arn,
        template.accountId(),
        template.region());
  }

  byte[] event(Instant scheduled) {
    var time = scheduled.truncatedTo(ChronoUnit.SECONDS).toString();
    var id = UUID.randomUUID().toString();
    return trigger
        .input()
        .map(input -> resolvePlaceholders(input, time, id).getBytes(StandardCharsets.UTF_8))
        .orElseGet(() -> defaultEvent(time, id));
  }

  private String resolvePlaceholders(String input, String time, String id) {
    return input
        .replace("<aws.scheduler.schedule-arn>", arn)
        .replace("<aws.scheduler.scheduled-time>", time)
        .replace("<aws.scheduler.execution-id>", id)
        .replace("<aws.scheduler.attempt-number>", "1");
  }

  private byte[] defaultEvent(String time, String id) {
    return Json.bytes(
        Json.object(
            "version",
            "0",
            "id",
            id,
            "detail-type",
            "Scheduled Event",
            "source",
            "aws.scheduler",
            "account",
            accountId,
            "time",
            time,
            "region",
            region,
            "resources",
            List.of(arn),
            "detail",
            "{}"));
  }
}
