package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import refcheck.domain.TenantId;
import refcheck.domain.VersionedCheck;

/**
 * A request that is to have its effect once, however often it comes.
 *
 * @param key the tenant's Idempotency-Key, hashed together with mode and route
 * @param fingerprint keyed hash of what was asked: the same key with another one is a mistake
 * @param reply what to answer now and again, made from the check as the effect leaves it
 */
public record IdempotentRequest(
    String key, String fingerprint, Instant now, Function<VersionedCheck, StoredReply> reply) {
  private static final Duration KEPT = Duration.ofHours(25);

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
            .put("expires_at", now.plus(KEPT).getEpochSecond())
            .row();
    return new Write.Put(rowKey, row, new Write.Condition.AbsentOrExpired(now));
  }

  /** Whether that row still counts; the table's TTL may not have come by. */
  boolean isKept(Row row) {
    return row.number("expires_at") > now.getEpochSecond();
  }

  /** What an earlier request with this key left. */
  CommandResult seen(Row row) {
    return row.text("fingerprint").equals(fingerprint)
        ? new CommandResult.Replayed(
            new StoredReply(
                (int) row.number("status"),
                row.optionalText("location").orElse(null),
                row.text("body")))
        : new CommandResult.IdempotencyKeyReused();
  }
}
