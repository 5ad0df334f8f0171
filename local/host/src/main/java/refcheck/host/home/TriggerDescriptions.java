package refcheck.host.home;

import java.util.List;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Trigger;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/** Describes a function's triggers for the start page. */
final class TriggerDescriptions {

  private TriggerDescriptions() {}

  static List<String> of(LambdaFunction function) {
    return function.events().stream().map(TriggerDescriptions::describe).toList();
  }

  private static String describe(Trigger trigger) {
    return switch (trigger) {
      case HttpRoute route -> route.routeKey();
      case QueueTrigger queue -> "queue " + queue.queue().name();
      case StreamTrigger stream -> "changes of the table " + stream.table().name();
      case ScheduleTrigger(var _, var expression, var enabled, var _) ->
          "schedule " + expression + (enabled ? "" : ", switched off");
    };
  }
}
