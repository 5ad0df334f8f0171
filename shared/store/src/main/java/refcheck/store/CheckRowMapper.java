package refcheck.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import refcheck.domain.Check;
import refcheck.domain.Check.Closed;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.CheckMetadata;
import refcheck.domain.CloseReason;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.VersionedCheck;
import refcheck.table.Row;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Maps a check to its CHECK row and back. */
final class CheckRowMapper {
  static final String VERSION = "version";
  private static final String STATE = "state";
  private static final String OPEN = "open";
  private static final String CLOSED = "settled";
  private static final String PURGING = "purging";
  private static final String PURGED = "purged";

  private CheckRowMapper() {}

  /**
   * Returns the row of a check.
   *
   * @param outsideRows rows outside the check's partition that a purge must also delete
   */
  static Row row(VersionedCheck check, OutsideRows outsideRows) {
    var key = RowKeys.check(check.key());
    var row =
        Row.at(key)
            .put(VERSION, check.version())
            .put("livemode", check.livemode())
            .put("updated_at", check.updatedAt())
            .put("external_id", check.metadata().externalId())
            .put("metadata", texts(check.metadata().metadata()))
            .putTexts("links", outsideRows.links())
            .putTexts("idempotency", outsideRows.idempotency())
            .put("terms", EventRowMapper.row(check.check().terms()))
            .putRows("references", references(check.check().references()));
    check.check().dueAt().ifPresent(due -> RowKeys.due(row, check.key(), key, due));
    return putState(row, check.check()).row();
  }

  private static String name(Check check) {
    return switch (check) {
      case Open _ -> OPEN;
      case Closed _ -> CLOSED;
      case Purging _ -> PURGING;
      case Purged _ -> PURGED;
    };
  }

  private static Row.Builder putState(Row.Builder row, Check check) {
    row.put(STATE, name(check));
    return switch (check) {
      case Open _ -> row;
      case Closed closed -> putClosed(row, closed);
      case Purging(var closed, var since) -> putClosed(row.put("since", since), closed);
      case Purged(var closed, var at) -> putClosed(row.put("since", at), closed);
    };
  }

  private static Row.Builder putClosed(Row.Builder row, Closed closed) {
    return row.put("conclusion", closed.reason().name()).put("settled_at", closed.at());
  }

  static VersionedCheck check(Row row) {
    var metadata =
        row.row("metadata").attributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    return new VersionedCheck(
        RowKeys.check(row.text("pk")),
        row.number(VERSION),
        state(row),
        new CheckMetadata(row.optionalText("external_id").orElse(null), metadata),
        row.flag("livemode"),
        row.instant("updated_at"));
  }

  static OutsideRows outsideRows(Row row) {
    return new OutsideRows(row.texts("links"), row.texts("idempotency"));
  }

  private static Check state(Row row) {
    return switch (row.text(STATE)) {
      case OPEN -> new Open(EventRowMapper.terms(row.row("terms")), references(row));
      case CLOSED -> closed(row);
      case PURGING -> new Purging(closed(row), row.instant("since"));
      case PURGED -> new Purged(closed(row), row.instant("since"));
      case String unknown -> throw new IllegalStateException("unknown state " + unknown);
    };
  }

  private static Closed closed(Row row) {
    return new Closed(
        EventRowMapper.terms(row.row("terms")),
        references(row),
        CloseReason.valueOf(row.text("conclusion")),
        row.instant("settled_at"));
  }

  private static List<Row> references(SequencedMap<RefereeId, Reference> references) {
    return references.entrySet().stream()
        .map(entry -> ReferenceRowMapper.row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SequencedMap<RefereeId, Reference> references(Row row) {
    SequencedMap<RefereeId, Reference> references = new LinkedHashMap<>();
    for (var each : row.rows("references")) {
      references.put(new RefereeId(each.text("referee")), ReferenceRowMapper.reference(each));
    }
    return references;
  }

  private static Row texts(Map<String, String> texts) {
    return new Row(
        texts.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> AttributeValue.fromS(entry.getValue()))));
  }
}
