package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.cases.VersionedCase;
import refcheck.table.CompressedText;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;

/**
 * A request that takes effect once, however often it is sent.
 *
 * @param key the tenant's Idempotency-Key, hashed together with mode and route
 * @param fingerprint keyed hash of the request: the same key with another fingerprint is an error
 * @param reply makes the text that is kept for repeats, from the case after the change
 */
public record IdempotentRequest(
    String key, String fingerprint, Instant now, Function<VersionedCase, String> reply) {
  private static final Duration RETENTION = Duration.ofHours(25);

  Write change(TenantId tenant, VersionedCase after) {
    var rowKey = RowKeys.idempotency(tenant, key);
    var text = CompressedText.compress(reply.apply(after));
    var row = row(rowKey, after.key()).put("reply", text).row();
    return new Write.Put(rowKey, row, new Write.Condition.AbsentOrExpired(now));
  }

  /**
   * The row of a request that changed nothing: without this row, the same key could change another
   * case later. It holds no reply, because a purge does not delete it.
   */
  Write withoutReply(CaseKey unchanged) {
    var rowKey = RowKeys.idempotency(unchanged.tenant(), key);
    var row = row(rowKey, unchanged).row();
    return new Write.Put(rowKey, row, new Write.Condition.AbsentOrExpired(now));
  }

  private Row.Builder row(RowKey rowKey, CaseKey owner) {
    return Row.at(rowKey)
        .put("case", RowKeys.partition(owner))
        .put("fingerprint", fingerprint)
        .put("expires_at", now.plus(RETENTION).getEpochSecond());
  }

  /** Whether the row is still valid. The table's TTL deletes expired rows with a delay. */
  boolean isKept(Row row) {
    return row.number("expires_at") > now.getEpochSecond();
  }

  /** The result of the earlier request with this key, if its row made a transaction fail. */
  Optional<CommandResult> earlierResult(VersionedCase current, Map<RowKey, Row> failed) {
    return Optional.ofNullable(failed.get(RowKeys.idempotency(current.key().tenant(), key)))
        .map(row -> earlierResult(row, Optional.of(current)));
  }

  /**
   * The result of the earlier request with this key.
   *
   * @param current the case as it is now, which is the reply if the earlier request changed nothing
   */
  CommandResult earlierResult(Row row, Optional<VersionedCase> current) {
    if (!row.text("fingerprint").equals(fingerprint)) {
      return new CommandResult.IdempotencyKeyReused();
    }
    return new CommandResult.Replayed(
        row.attributes().containsKey("reply")
            ? CompressedText.decompress(row.bytes("reply"))
            : reply.apply(current.orElseThrow()));
  }
}
