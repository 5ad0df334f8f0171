package refcheck.tests.bench;

import refcheck.json.Json;

/**
 * The resources of one purge. Calls and units are counted as DynamoDB bills them, if the table is
 * in DynamoDB.
 */
record PurgeLine(
    String table,
    int checks,
    double reads,
    double writes,
    double calls,
    double readUnits,
    double writeUnits,
    RowDistribution distribution) {
  static final String HEAD =
      """
      | table | checks | rows read a purge | rows written | DynamoDB calls | read units | write units | due per shard, least-most | most due in a partition | most rows in a partition |
      |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
      """;

  String markdown() {
    return "| %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f | %s |%n"
        .formatted(
            table, checks, reads, writes, calls, readUnits, writeUnits, distribution.markdown());
  }

  Object json() {
    return Json.object(
        "table", table,
        "checks", checks,
        "rows_read", reads,
        "rows_written", writes,
        "calls", calls,
        "read_units", readUnits,
        "write_units", writeUnits,
        "due_per_shard_least", distribution.shards().getMin(),
        "due_per_shard_most", distribution.shards().getMax(),
        "due_per_partition_most", distribution.duePartitions().getMax(),
        "rows_per_partition_most", distribution.partitions().getMax());
  }
}
