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
import refcheck.table.DueKeys;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;

/** Builds and parses all key strings. */
final class RowKeys {
  static final String PART = "PART#";

  static final String ISSUED_KEY = "KEY#";

  /** The sort key of partitions with a single row. */
  private static final String ONLY = "-";

  private RowKeys() {}

  /**
   * The tenant data shown in emails and on pages; nothing secret. It has its own partition, because
   * IAM roles are limited by partition.
   */
  static RowKey tenant(TenantId tenant) {
    return new RowKey(TableId.MAIN, "T#" + tenant + "#TENANT", "TENANT");
  }

  /** The partition of a tenant's API keys and fingerprint secret. */
  static String access(TenantId tenant) {
    return "T#" + tenant + "#ACCESS";
  }

  static RowKey accessSecret(TenantId tenant) {
    return new RowKey(TableId.MAIN, access(tenant), "SECRET");
  }

  /** The row of an API key in its tenant's partition, found by the key's id. */
  static RowKey issuedKey(TenantId tenant, String id) {
    return new RowKey(TableId.MAIN, access(tenant), ISSUED_KEY + id);
  }

  static String issuedKey(String sortKey) {
    return sortKey.substring(ISSUED_KEY.length());
  }

  static RowKey completionTime(TenantId tenant, String questionnaire, int slot) {
    return new RowKey(TableId.MAIN, completionTimes(tenant, questionnaire), "%02d".formatted(slot));
  }

  static String completionTimes(TenantId tenant, String questionnaire) {
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

  static RowKey emailDelivery(CheckKey key, EmailDeliveryId id) {
    return new RowKey(
        TableId.MAIN, partition(key), "MAIL#" + id.referee() + "#" + id.kind().wireName());
  }

  static EmailDeliveryId emailDelivery(String sortKey) {
    var parts = sortKey.split("#", -1);
    return new EmailDeliveryId(new RefereeId(parts[1]), EmailKind.parse(parts[2]).orElseThrow());
  }

  static RowKey part(CheckKey key, PartName part) {
    return new RowKey(TableId.MAIN, partition(key), PART + part);
  }

  static PartName part(String sortKey) {
    return new PartName(sortKey.substring(PART.length()));
  }

  static boolean isPart(RowKey key) {
    return key.table() == TableId.MAIN && key.sk().startsWith(PART);
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

  /** Adds the attributes that put a row into the due index. */
  static Row.Builder due(Row.Builder row, CheckKey check, RowKey key, Instant due) {
    var shard = DueKeys.shardOf(check.check().value());
    return row.put("due_shard", DueKeys.shard(shard)).put("due_at", DueKeys.at(due, key));
  }
}
