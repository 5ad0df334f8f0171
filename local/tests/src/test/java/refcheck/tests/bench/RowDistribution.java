package refcheck.tests.bench;

import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.table.Row;

/**
 * The distribution of rows: rows of the due index over its shards and partitions, and all rows over
 * partitions.
 */
record RowDistribution(
    LongSummaryStatistics shards,
    LongSummaryStatistics duePartitions,
    LongSummaryStatistics partitions) {
  static RowDistribution of(List<Row> rows) {
    return new RowDistribution(by(rows, "due_shard"), due(rows), by(rows, "pk"));
  }

  private static LongSummaryStatistics due(List<Row> rows) {
    return by(
        rows.stream().filter(row -> row.attributes().containsKey("due_shard")).toList(), "pk");
  }

  private static LongSummaryStatistics by(List<Row> rows, String attribute) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(row.attributes().get(attribute)))
        .collect(Collectors.groupingBy(value -> value.s(), Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .summaryStatistics();
  }

  String markdown() {
    return shards.getCount() == 0
        ? " | | "
        : "%d: %,d-%,d | %d | %d"
            .formatted(
                shards.getCount(),
                shards.getMin(),
                shards.getMax(),
                duePartitions.getMax(),
                partitions.getMax());
  }
}
