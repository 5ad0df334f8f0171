package refcheck.tests.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Rule;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger;

/** The functions of a template as text: what calls each one, and what its role allows. */
final class FunctionsPicture {
  private static final String LINE = "%-34s%-24s%-26s%s";
  private static final String ARROW = "──► ";
  private static final Pattern SOURCE = Pattern.compile("\"source\" *: *\\[\"([^\"]+)\"");

  private final Template template;
  private final GrantedAccess access;

  FunctionsPicture(Template template) {
    this.template = template;
    this.access = new GrantedAccess(template);
  }

  String text() {
    var lines = new ArrayList<String>();
    lines.add(LINE.formatted("CALLED BY", "    FUNCTION", "    ITS ROLE ALLOWS", ""));
    for (var function : template.functions()) {
      lines.add("");
      lines.addAll(lines(function));
    }
    lines.add("");
    template.rules().forEach(rule -> lines.addAll(lines(rule)));
    template.queues().forEach(queue -> lines.addAll(lines(queue)));
    return lines.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
  }

  private List<String> lines(LambdaFunction function) {
    var callers = callers(function);
    var allowed = List.copyOf(access.of(function).entrySet());
    var lines = new ArrayList<String>();
    for (int i = 0; i < Math.max(callers.size(), allowed.size()); i++) {
      var isAllowed = i < allowed.size();
      lines.add(
          LINE.formatted(
              i < callers.size() ? callers.get(i) : "",
              i == 0 ? ARROW + function.name() : "",
              isAllowed ? ARROW + allowed.get(i).getKey() : "",
              isAllowed ? String.join(", ", allowed.get(i).getValue()) : ""));
    }
    return lines;
  }

  /** What calls a function: each path once, with all its methods. */
  private static List<String> callers(LambdaFunction function) {
    Map<String, Set<String>> methods = new LinkedHashMap<>();
    for (var trigger : function.events()) {
      var added = methods.computeIfAbsent(caller(trigger), _ -> new LinkedHashSet<>());
      if (trigger instanceof Trigger.HttpRoute route
          && !route.path().equals(Trigger.DEFAULT_ROUTE)) {
        added.add(route.method());
      }
    }
    return methods.entrySet().stream()
        .map(each -> (String.join(" ", each.getValue()) + " " + each.getKey()).strip())
        .toList();
  }

  private static String caller(Trigger trigger) {
    return switch (trigger) {
      case Trigger.HttpRoute(_, var path) ->
          path.equals(Trigger.DEFAULT_ROUTE) ? "every other request" : path;
      case Trigger.QueueTrigger queue -> queue.queue().logicalId();
      case Trigger.StreamTrigger stream -> "stream of " + stream.table().logicalId();
      case Trigger.ScheduleTrigger schedule -> "schedule " + schedule.expression();
    };
  }

  private List<String> lines(Rule rule) {
    var source = SOURCE.matcher(rule.pattern());
    var from = source.find() ? source.group(1) : rule.pattern();
    return rule.targets().stream()
        .map(target ->
            LINE.formatted("events of " + from, ARROW + access.queue(target.arn()), "", ""))
        .toList();
  }

  private List<String> lines(Queue queue) {
    return queue.redrive().stream()
        .map(redrive ->
            LINE.formatted(
                queue.logicalId(),
                ARROW + "after %d attempts".formatted(redrive.maxReceiveCount()),
                ARROW + access.queue(redrive.deadLetterArn()),
                ""))
        .toList();
  }
}
