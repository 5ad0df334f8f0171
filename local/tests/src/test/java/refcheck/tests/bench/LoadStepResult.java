package refcheck.tests.bench;

import java.util.List;
import refcheck.json.Json;
import refcheck.tests.bench.LoadClient.CreatedCheck;

/** The results of one load step with a number of clients. */
record LoadStepResult(
    String clients,
    List<CreatedCheck> created,
    Measurements creates,
    Measurements submits,
    int errors,
    double seconds,
    double processorSeconds,
    long calls) {
  static final String HEAD =
      """
      | clients | checks | checks/s | per core | create ms p50 | p99 | submit ms p50 | p99 | errors | CPU ms a check | AWS calls a check |
      |--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  private double rate() {
    return created.size() / seconds;
  }

  private double ratePerCore() {
    return rate() / Runtime.getRuntime().availableProcessors();
  }

  private double processorMillis() {
    return 1000 * processorSeconds / created.size();
  }

  double callsPerCheck() {
    return (double) calls / created.size();
  }

  String markdown() {
    return "| %s | %d | %.1f | %.1f | %.0f | %.0f | %.0f | %.0f | %d | %.0f | %.1f |%n"
        .formatted(
            clients,
            created.size(),
            rate(),
            ratePerCore(),
            creates.median(),
            creates.percentile(99),
            submits.median(),
            submits.percentile(99),
            errors,
            processorMillis(),
            callsPerCheck());
  }

  Object json() {
    return Json.object(
        "clients", clients,
        "checks", created.size(),
        "checks_per_second", rate(),
        "checks_per_second_and_core", ratePerCore(),
        "create_ms_p50", creates.median(),
        "create_ms_p99", creates.percentile(99),
        "submit_ms_p50", submits.median(),
        "submit_ms_p99", submits.percentile(99),
        "errors", errors,
        "cpu_ms_per_check", processorMillis(),
        "calls_per_check", callsPerCheck());
  }
}
