package refcheck.store;

import java.time.Instant;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.ReadingId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.table.DueKeys;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;

/** Builds and parses the keys of cases and of the rows that lead to them. */
final class RowKeys {
  static final String CASE = "CASE";
  static final String EVENT = "EVENT#";
  static final String PART = "PART#";
  static final String DELIVERY = "DELIVERY#";

  /** The sort key of partitions with a single row. */
  static final String ONLY = "-";

  private RowKeys() {}

  static String partition(CaseKey key) {
    return "T#" + key.tenant() + "#C#" + key.id();
  }

  static CaseKey caseOf(String partition) {
    var segments = partition.split("#", -1);
    return new CaseKey(new TenantId(segments[1]), new CaseId(segments[3]));
  }

  static RowKey caseRow(CaseKey key) {
    return new RowKey(TableId.MAIN, partition(key), CASE);
  }

  static RowKey event(CaseKey key, long version) {
    return new RowKey(TableId.MAIN, partition(key), EVENT + "%06d".formatted(version));
  }

  /** A reading of the report at this version: sorts after the event of that version. */
  static RowKey reading(CaseKey key, long version, ReadingId id) {
    return new RowKey(TableId.MAIN, partition(key), event(key, version).sk() + "#" + id);
  }

  static RowKey delivery(CaseKey key, DeliveryId id) {
    var sortKey =
        String.join(
            "#",
            id.channel().wireName(),
            id.task().person().value(),
            id.task().kind().value(),
            id.kind().wireName());
    return new RowKey(TableId.MAIN, partition(key), DELIVERY + sortKey);
  }

  static DeliveryId delivery(String sortKey) {
    var segments = sortKey.split("#", -1);
    return new DeliveryId(
        Channel.parse(segments[1]).orElseThrow(),
        new TaskId(new PersonId(segments[2]), new TaskKind(segments[3])),
        EmailKind.parse(segments[4]).orElseThrow());
  }

  static RowKey part(CaseKey key, PartName part) {
    return new RowKey(TableId.MAIN, partition(key), PART + part);
  }

  static PartName part(String sortKey) {
    return new PartName(sortKey.substring(PART.length()));
  }

  static boolean isPart(RowKey key) {
    return key.table() == TableId.MAIN && key.sk().startsWith(PART);
  }

  static boolean isDelivery(RowKey key) {
    return key.sk().startsWith(DELIVERY);
  }

  static RowKey dataKey(CaseKey key, PartName part) {
    return new RowKey(TableId.KEYS, partition(key), part.value());
  }

  static RowKey idempotency(TenantId tenant, String key) {
    return only("T#" + tenant + "#IDEMPOTENCY#" + key);
  }

  static RowKey external(TenantId tenant, String externalId) {
    return only("T#" + tenant + "#EXTERNAL#" + externalId);
  }

  static RowKey code(TenantId tenant, CaseCode code) {
    return only("T#" + tenant + "#CODE#" + code.value());
  }

  static RowKey link(String hash) {
    return only("L#" + hash);
  }

  /** The row of a partition that has only one. */
  static RowKey only(String partition) {
    return new RowKey(TableId.MAIN, partition, ONLY);
  }

  /** Adds the attributes that put a row into the due index. */
  static Row.Builder due(Row.Builder row, CaseKey owner, RowKey key, Instant due) {
    var shard = DueKeys.shardOf(owner.id().value());
    return row.put("due_shard", DueKeys.shard(shard)).put("due_at", DueKeys.at(due, key));
  }
}
