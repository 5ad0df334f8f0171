package refcheck.store;

import java.time.Instant;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.EmailKind;
import refcheck.domain.RefereeId;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import refcheck.store.RowKey.TableId;

/** All key strings: where each kind of row lies. */
final class RowKeys {
  static final int DUE_SHARDS = 16;
  static final String PART = "PART#";

  static final String ISSUED_KEY = "KEY#";

  private static final String ONLY = "-";

  private RowKeys() {}

  /**
   * What letters and pages say of a tenant; nothing secret. It has a partition of its own, since
   * roles are held to partitions.
   */
  static RowKey tenant(TenantId tenant) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#TENANT", "TENANT");
  }

  /** The partition of a tenant's API keys and of the secret behind its fingerprints. */
  static String access(TenantId tenant) {
    return "T#" + tenant + "#ACCESS";
  }

  static RowKey accessSecret(TenantId tenant) {
    return new RowKey(TableId.MAIN, access(tenant), "SECRET");
  }

  /** An API key where its tenant finds it. */
  static RowKey issuedKey(TenantId tenant, String id) {
    return new RowKey(TableId.MAIN, access(tenant), ISSUED_KEY + id);
  }

  static String issuedKey(String place) {
    return place.substring(ISSUED_KEY.length());
  }

  static RowKey pace(TenantId tenant, String questionnaire, int slot) {
    return new RowKey(TableId.MAIN, paces(tenant, questionnaire), "%02d".formatted(slot));
  }

  static String paces(TenantId tenant, String questionnaire) {
    return "T#" + tenant + "#PACE#" + questionnaire;
  }

  static String partition(CheckKey key) {
    return "T#" + key.tenant() + "#C#" + key.check();
  }

  static CheckKey check(String partition) {
    var parts = partition.split("#", -1);
    return new CheckKey(new TenantId(parts[1]), new CheckId(parts[3]));
  }

  static RowKey check(CheckKey key) {
    return new RowKey(TableId.MAIN, partition(key), "CHECK");
  }

  static RowKey event(CheckKey key, long version) {
    return new RowKey(TableId.MAIN, partition(key), "EVENT#%06d".formatted(version));
  }

  static RowKey letter(CheckKey key, EmailDeliveryId letter) {
    return new RowKey(
        TableId.MAIN, partition(key), "MAIL#" + letter.referee() + "#" + letter.kind().wireName());
  }

  static EmailDeliveryId letter(String place) {
    var parts = place.split("#", -1);
    return new EmailDeliveryId(new RefereeId(parts[1]), EmailKind.parse(parts[2]).orElseThrow());
  }

  static RowKey part(CheckKey key, PartName part) {
    return new RowKey(TableId.MAIN, partition(key), PART + part);
  }

  static PartName part(String place) {
    return new PartName(place.substring(PART.length()));
  }

  static boolean isPart(RowKey key) {
    return key.place() == TableId.MAIN && key.sk().startsWith(PART);
  }

  static RowKey dataKey(CheckKey key, PartName part) {
    return new RowKey(TableId.KEYS, partition(key), part.value());
  }

  static RowKey idempotency(TenantId tenant, String key) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#IDEMPOTENCY#" + key, ONLY);
  }

  static RowKey external(TenantId tenant, String externalId) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#EXTERNAL#" + externalId, ONLY);
  }

  static RowKey code(TenantId tenant, CheckCode code) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#CODE#" + code.value(), ONLY);
  }

  static RowKey apiKey(String hash) {
    return new RowKey(TableId.MAIN, "K#" + hash, ONLY);
  }

  static RowKey link(String hash) {
    return new RowKey(TableId.MAIN, "L#" + hash, ONLY);
  }

  static String dueShard(int shard) {
    return "DUE#" + shard;
  }

  static int dueShardOf(CheckKey key) {
    return Math.floorMod(key.check().value().hashCode(), DUE_SHARDS);
  }

  /** Sorts as the instants do; the row's own key behind it makes it unique. */
  static String dueAt(Instant due, RowKey key) {
    return dueBefore(due) + "#" + key.pk() + "#" + key.sk();
  }

  static String dueBefore(Instant due) {
    return "%013d".formatted(due.toEpochMilli());
  }

  /** The row that an entry of the due index stands for. */
  static Row.Builder due(Row.Builder row, CheckKey check, RowKey key, Instant due) {
    return row.put("due_shard", dueShard(dueShardOf(check))).put("due_at", dueAt(due, key));
  }
}
