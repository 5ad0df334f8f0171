package refcheck.tests.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.host.CallCounter;

/** The measured AWS usage of one check by function, on a stack without other activity. */
record CostReport(List<Line> lines) {
  private static final String HEAD =
      """
      | function | runs | DynamoDB calls | read units | write units | KMS | SQS | SES |
      |---|--:|--:|--:|--:|--:|--:|--:|
      """;

  /** The usage of one function. */
  record Line(
      String function,
      long runs,
      double millis,
      long tables,
      double read,
      double written,
      long keys,
      long queues,
      long mails) {

    Line and(Line other) {
      return new Line(
          "all",
          runs + other.runs,
          millis + other.millis,
          tables + other.tables,
          read + other.read,
          written + other.written,
          keys + other.keys,
          queues + other.queues,
          mails + other.mails);
    }

    String markdown() {
      return "| %s | %d | %d | %s | %.0f | %d | %d | %d |\n"
          .formatted(function, runs, tables, half(read), written, keys, queues, mails);
    }

    private static String half(double units) {
      return units == Math.rint(units) ? "%.0f".formatted(units) : "%.1f".formatted(units);
    }
  }

  /** Measures a check on its own stack, after {@code warmUpRuns} other checks. */
  static CostReport of(ManualStack stack, int warmUpRuns) {
    try (var check = new SingleCheckRun(stack)) {
      for (int i = 0; i < warmUpRuns; i++) {
        check.run();
      }
      var before = counts(stack.calls);
      var units =
          stack.meter.runs().keySet().stream()
              .collect(Collectors.toMap(each -> each, stack.capacity::units));
      stack.meter.reset();
      check.run();
      return new CostReport(
          stack.meter.runs().entrySet().stream()
              .map(runs -> line(stack, runs.getKey(), runs.getValue(), before, units))
              .toList());
    }
  }

  private static Line line(
      ManualStack stack,
      String function,
      InvocationMeter.Runs runs,
      Map<String, Map<String, Long>> before,
      Map<String, CapacityUnits.Units> units) {
    var now = counts(stack.calls).getOrDefault(function, Map.of());
    var then = before.getOrDefault(function, Map.of());
    var used = stack.capacity.units(function);
    used = units.containsKey(function) ? used.since(units.get(function)) : used;
    return new Line(
        function,
        runs.count(),
        runs.nanos() / 1e6,
        since(now, then, "DynamoDb"),
        used.read(),
        used.written(),
        since(now, then, "Kms"),
        since(now, then, "Sqs"),
        since(now, then, "SesV2"));
  }

  private static long since(Map<String, Long> now, Map<String, Long> then, String service) {
    return now.getOrDefault(service, 0L) - then.getOrDefault(service, 0L);
  }

  /** The calls by function and service. */
  private static Map<String, Map<String, Long>> counts(CallCounter calls) {
    return calls.counts().entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getValue().entrySet().stream()
                        .collect(
                            Collectors.groupingBy(
                                call -> call.getKey().replaceFirst("\\..*", ""),
                                LinkedHashMap::new,
                                Collectors.summingLong(Map.Entry::getValue)))));
  }

  Line sum() {
    return lines.stream().reduce(Line::and).orElseThrow();
  }

  /** The table in the format of docs/measured.md. */
  String markdown() {
    var text = new StringBuilder(HEAD);
    lines.forEach(line -> text.append(line.markdown()));
    return text.append(sum().markdown()).toString();
  }
}
