package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import refcheck.domain.CheckRecord;
import refcheck.domain.TenantId;

/**
 * A request that is to have its effect once, however often it comes.
 *
 * @param key the tenant's Idempotency-Key, hashed together with mode and route
 * @param fingerprint keyed hash of what was asked: the same key with another one is a mistake
 * @param reply what to answer now and again, made from the check as the effect leaves it
 */
public record Once(
    String key, String fingerprint, Instant now, Function<CheckRecord, StoredReply> reply) {
  private static final Duration KEPT = Duration.ofHours(25);

  Change change(TenantId tenant, CheckRecord after) {
    var rowKey = Keys.idempotency(tenant, key);
    var stored = reply.apply(after);
    var row =
        Row.at(rowKey)
            .put("check", Keys.partition(after.key()))
            .put("fingerprint", fingerprint)
            .put("status", stored.status())
            .put("location", stored.location())
            .put("body", stored.body())
            .put("expires_at", now.plus(KEPT).getEpochSecond())
            .row();
    return new Change.Put(rowKey, row, new Change.Condition.AbsentOrExpired(now));
  }

  /** Whether that row still counts; the table's TTL may not have come by. */
  boolean isKept(Row row) {
    return row.number("expires_at") > now.getEpochSecond();
  }

  /** What an earlier request with this key left. */
  Carried seen(Row row) {
    return row.text("fingerprint").equals(fingerprint)
        ? new Carried.Replayed(
            new StoredReply(
                (int) row.number("status"),
                row.optionalText("location").orElse(null),
                row.text("body")))
        : new Carried.KeyReused();
  }
}
