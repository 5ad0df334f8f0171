package refcheck.tests.journey;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Trigger;
import refcheck.json.Json;
import refcheck.tests.bench.ColdStarts;
import refcheck.tests.bench.Results;

/**
 * Measures the cost of one completed check with two referees at AWS's list prices, from creation to
 * purge.
 */
@Tag("bench")
class CostBench {
  private static final int WARM_UP_RUNS = 20;

  /** Send, and receive and delete by Lambda's pollers. */
  private static final int REQUESTS_A_MESSAGE = 3;

  private final ManualStack stack = new ManualStack();

  @Test
  void costs() throws IOException, InterruptedException {
    Results.reportProgress("%d checks as warm-up, then the measured one".formatted(WARM_UP_RUNS));
    var report = CostReport.of(stack, WARM_UP_RUNS);
    var prices = Prices.read();
    var dollars = new LinkedHashMap<String, Double>();
    dollars.put("API requests", requests(report) * prices.of("api_request"));
    dollars.put("Lambda requests", report.sum().runs() * prices.of("lambda_request"));
    dollars.put(
        "Lambda time, warm, as measured here",
        gigabyteSeconds(report) * prices.of("lambda_gb_second_arm"));
    dollars.put("DynamoDB reads", report.sum().read() * prices.of("dynamodb_read_unit"));
    dollars.put("DynamoDB writes", report.sum().written() * prices.of("dynamodb_write_unit"));
    dollars.put("KMS", report.sum().keys() * prices.of("kms_request"));
    dollars.put("SQS", messages(report) * REQUESTS_A_MESSAGE * prices.of("sqs_request"));
    var mails = report.sum().mails() * prices.of("mail");
    var cold = coldStartSeconds(report, ColdStarts.measure()) * prices.of("lambda_gb_second_arm");
    Results.write(
        "cost",
        text(report, prices, dollars, mails) + shares(sum(dollars), cold),
        figures(report, dollars, cold));
  }

  private static double sum(Map<String, Double> dollars) {
    return dollars.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private LambdaFunction function(CostReport.Line line) {
    return stack.template.functions().stream()
        .filter(each -> each.name().equals(line.function()))
        .findFirst()
        .orElseThrow();
  }

  private long requests(CostReport report) {
    return report.lines().stream()
        .filter(line -> !function(line).events(Trigger.HttpRoute.class).isEmpty())
        .mapToLong(CostReport.Line::runs)
        .sum();
  }

  /** Messages of the queues that functions send to, and of the queue of SES's events. */
  private long messages(CostReport report) {
    return report.lines().stream()
        .filter(line -> !function(line).events(Trigger.QueueTrigger.class).isEmpty())
        .mapToLong(CostReport.Line::runs)
        .sum();
  }

  private double gigabyteSeconds(CostReport report) {
    return report.lines().stream().mapToDouble(line -> gigabyteSeconds(line, line.millis())).sum();
  }

  private double gigabyteSeconds(CostReport.Line line, double millis) {
    return millis / 1000 * function(line).memory() / 1024;
  }

  /** The additional GB-seconds if every run includes a cold start, which is billed. */
  private double coldStartSeconds(CostReport report, Map<String, Double> starts) {
    return report.lines().stream()
        .mapToDouble(line -> {
          var start = starts.getOrDefault(line.function(), 0.0);
          return gigabyteSeconds(line, line.runs() * start - line.millis());
        })
        .sum();
  }

  private static String shares(double warm, double cold) {
    var text =
        new StringBuilder("\n| of the runs are cold starts | they add | of all |\n|--:|--:|--:|\n");
    for (var share : List.of(0.01, 0.1, 1.0)) {
      var added = share * cold;
      text.append(
          "| %.0f %% | %.7f | %.0f %% |%n"
              .formatted(100 * share, added, 100 * added / (warm + added)));
    }
    return text.toString();
  }

  private static String text(
      CostReport report, Prices prices, Map<String, Double> dollars, double mails) {
    var text = new StringBuilder(report.markdown()).append('\n');
    text.append("| what | US dollars a check |\n|---|--:|\n");
    dollars.forEach((what, cost) -> text.append("| %s | %.7f |%n".formatted(what, cost)));
    text.append("| all, beside the mails | %.7f |%n".formatted(sum(dollars)));
    text.append("| %d mails | %.7f |%n".formatted(report.sum().mails(), mails));
    return text.append("%nPrices: %s, read on %s.%n".formatted(prices.region(), prices.readOn()))
        .toString();
  }

  private static List<Object> figures(CostReport report, Map<String, Double> dollars, double cold) {
    var lines =
        report.lines().stream()
            .map(line ->
                Json.object(
                    "function", line.function(),
                    "runs", line.runs(),
                    "milliseconds", line.millis(),
                    "dynamodb_calls", line.tables(),
                    "read_units", line.read(),
                    "write_units", line.written(),
                    "kms", line.keys(),
                    "sqs", line.queues(),
                    "ses", line.mails()))
            .toList();
    return List.of(
        Json.object(
            "functions", lines, "dollars", dollars, "dollars_more_if_all_runs_are_cold", cold));
  }
}
