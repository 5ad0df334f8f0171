package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
    var row =
        Row.at(rowKey)
            .put("case", RowKeys.partition(after.key()))
            .put("fingerprint", fingerprint)
            .put("reply", CompressedText.compress(reply.apply(after)))
            .put("expires_at", now.plus(RETENTION).getEpochSecond())
            .row();
    return new Write.Put(rowKey, row, new Write.Condition.AbsentOrExpired(now));
  }

  /** Whether the row is still valid. The table's TTL deletes expired rows with a delay. */
  boolean isKept(Row row) {
    return row.number("expires_at") > now.getEpochSecond();
  }

  /** The result of the earlier request with this key, if its row made a transaction fail. */
  Optional<CommandResult> earlierResult(TenantId tenant, Map<RowKey, Row> failed) {
    return Optional.ofNullable(failed.get(RowKeys.idempotency(tenant, key)))
        .map(this::earlierResult);
  }

  /** The result of the earlier request with this key. */
  CommandResult earlierResult(Row row) {
    return row.text("fingerprint").equals(fingerprint)
        ? new CommandResult.Replayed(CompressedText.decompress(row.bytes("reply")))
        : new CommandResult.IdempotencyKeyReused();
  }
}
