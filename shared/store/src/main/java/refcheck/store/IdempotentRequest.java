package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import refcheck.domain.TenantId;
import refcheck.domain.VersionedCheck;

/**
 * A request that takes effect once, however often it is sent.
 *
 * @param key the tenant's Idempotency-Key, hashed together with mode and route
 * @param fingerprint keyed hash of the request: the same key with another fingerprint is an error
 * @param reply makes the reply, now and for repeats, from the check after the change
 */
public record IdempotentRequest(
    String key, String fingerprint, Instant now, Function<VersionedCheck, StoredReply> reply) {
  private static final Duration RETENTION = Duration.ofHours(25);

  Write change(TenantId tenant, VersionedCheck after) {
    var rowKey = RowKeys.idempotency(tenant, key);
    var stored = reply.apply(after);
    var row =
        Row.at(rowKey)
            .put("check", RowKeys.partition(after.key()))
            .put("fingerprint", fingerprint)
            .put("status", stored.status())
            .put("location", stored.location())
            .put("body", stored.body())
            .put("expires_at", now.plus(RETENTION).getEpochSecond())
            .row();
    return new Write.Put(rowKey, row, new Write.Condition.AbsentOrExpired(now));
  }

  /** Whether the row is still valid. The table's TTL deletes expired rows with a delay. */
  boolean isKept(Row row) {
    return row.number("expires_at") > now.getEpochSecond();
  }

  /** The result of the earlier request with this key. */
  CommandResult earlierResult(Row row) {
    return row.text("fingerprint").equals(fingerprint)
        ? new CommandResult.Replayed(
            new StoredReply(
                (int) row.number("status"),
                row.optionalText("location").orElse(null),
                row.text("body")))
        : new CommandResult.IdempotencyKeyReused();
  }
}
