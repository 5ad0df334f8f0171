package refcheck.emulator.pollers;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import refcheck.emulator.json.JsonNodes;

/**
 * Reads a function's response with the records of a batch that failed (ReportBatchItemFailures).
 */
final class BatchReply {
  private BatchReply() {}

  /**
   * Returns the IDs of the failed records. Without a list, no record failed. If the response is
   * invalid or names an unknown record, the whole batch failed.
   */
  static Set<String> failures(byte[] reply, Set<String> batch) {
    var json = JsonNodes.read(reply);
    if (json.isEmpty()) {
      return reply.length == 0 ? Set.of() : batch;
    }
    var failures = JsonNodes.at(json.get(), "batchItemFailures").filter(node -> !node.isNull());
    if (failures.isEmpty()) {
      return Set.of();
    }
    return failures.get().isArray() ? identifiers(failures.get(), batch) : batch;
  }

  private static Set<String> identifiers(JsonNode failures, Set<String> batch) {
    var failed = new LinkedHashSet<String>();
    for (var failure : failures.values()) {
      failed.add(JsonNodes.textAt(failure, "itemIdentifier").orElse(""));
    }
    return batch.containsAll(failed) ? failed : batch;
  }
}
