package refcheck.local.pollers;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import refcheck.local.json.JsonNodes;

/** A function's word on which records of a batch failed (ReportBatchItemFailures). */
final class BatchReply {
  private BatchReply() {}

  /**
   * No list means that nothing failed; what cannot be read, or names an unknown record, means that
   * all did.
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
