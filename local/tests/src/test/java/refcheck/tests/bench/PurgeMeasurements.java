package refcheck.tests.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import refcheck.domain.CaseKey;
import refcheck.host.CallCounter;
import refcheck.testing.InMemoryTable;
import refcheck.tests.journey.CapacityUnits;

/** The resources that each purge took. */
final class PurgeMeasurements {
  private final List<PurgeLine> lines = new ArrayList<>();

  List<PurgeLine> lines() {
    return lines;
  }

  void measure(
      String name,
      PurgeBenchTable bench,
      List<CaseKey> sample,
      CallCounter calls,
      CapacityUnits capacity,
      InMemoryTable rows)
      throws IOException {
    var distribution = RowDistribution.of(rows.rows());
    var reads = bench.table.reads();
    var writes = bench.table.writes();
    var callsBefore = sum(calls);
    var unitsBefore = capacity.units("all");
    bench.purge(sample);
    var units = capacity.units("all").since(unitsBefore);
    var line =
        new PurgeLine(
            name,
            bench.size(),
            (double) (bench.table.reads() - reads) / sample.size(),
            (double) (bench.table.writes() - writes) / sample.size(),
            (double) (sum(calls) - callsBefore) / sample.size(),
            units.read() / sample.size(),
            units.written() / sample.size(),
            distribution);
    Results.reportProgress(line.markdown());
    lines.add(line);
  }

  private static long sum(CallCounter calls) {
    return calls.counts().values().stream()
        .flatMap(each -> each.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }
}
