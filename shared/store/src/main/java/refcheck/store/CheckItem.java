package refcheck.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import refcheck.domain.Check;
import refcheck.domain.Check.Open;
import refcheck.domain.Check.Purged;
import refcheck.domain.Check.Purging;
import refcheck.domain.Check.Settled;
import refcheck.domain.CheckRecord;
import refcheck.domain.Conclusion;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.TenantNotes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The CHECK row, in both directions. */
final class CheckItem {
  static final String VERSION = "version";
  private static final String STATE = "state";
  private static final String OPEN = "open";
  private static final String SETTLED = "settled";
  private static final String PURGING = "purging";
  private static final String PURGED = "purged";

  private CheckItem() {}

  /**
   * The row of a check.
   *
   * @param loose what else must go when the check is purged and is not found by its partition: the
   *     keys of links and of idempotency rows
   */
  static Row row(CheckRecord check, Loose loose) {
    var key = Keys.check(check.key());
    var row =
        Row.at(key)
            .put(VERSION, check.version())
            .put("livemode", check.livemode())
            .put("updated_at", check.updatedAt())
            .put("external_id", check.notes().externalId())
            .put("metadata", texts(check.notes().metadata()))
            .putTexts("links", loose.links())
            .putTexts("idempotency", loose.idempotency())
            .put("terms", EventItem.row(check.check().terms()))
            .putRows("references", references(check.check().references()));
    check.check().dueAt().ifPresent(due -> Keys.due(row, check.key(), key, due));
    return putState(row, check.check()).row();
  }

  private static String name(Check check) {
    return switch (check) {
      case Open _ -> OPEN;
      case Settled _ -> SETTLED;
      case Purging _ -> PURGING;
      case Purged _ -> PURGED;
    };
  }

  private static Row.Filling putState(Row.Filling row, Check check) {
    row.put(STATE, name(check));
    return switch (check) {
      case Open _ -> row;
      case Settled settled -> putSettled(row, settled);
      case Purging(var settled, var since) -> putSettled(row.put("since", since), settled);
      case Purged(var settled, var at) -> putSettled(row.put("since", at), settled);
    };
  }

  private static Row.Filling putSettled(Row.Filling row, Settled settled) {
    return row.put("conclusion", settled.conclusion().name()).put("settled_at", settled.at());
  }

  static CheckRecord check(Row row) {
    var metadata =
        row.row("metadata").attributes().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().s()));
    return new CheckRecord(
        Keys.check(row.text("pk")),
        row.number(VERSION),
        state(row),
        new TenantNotes(row.optionalText("external_id").orElse(null), metadata),
        row.flag("livemode"),
        row.instant("updated_at"));
  }

  static Loose loose(Row row) {
    return new Loose(row.texts("links"), row.texts("idempotency"));
  }

  private static Check state(Row row) {
    return switch (row.text(STATE)) {
      case OPEN -> new Open(EventItem.terms(row.row("terms")), references(row));
      case SETTLED -> settled(row);
      case PURGING -> new Purging(settled(row), row.instant("since"));
      case PURGED -> new Purged(settled(row), row.instant("since"));
      case String unknown -> throw new IllegalStateException("unknown state " + unknown);
    };
  }

  private static Settled settled(Row row) {
    return new Settled(
        EventItem.terms(row.row("terms")),
        references(row),
        Conclusion.valueOf(row.text("conclusion")),
        row.instant("settled_at"));
  }

  private static List<Row> references(SequencedMap<RefereeId, Reference> references) {
    return references.entrySet().stream()
        .map(entry -> ReferenceItem.row(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static SequencedMap<RefereeId, Reference> references(Row row) {
    SequencedMap<RefereeId, Reference> references = new LinkedHashMap<>();
    for (var each : row.rows("references")) {
      references.put(new RefereeId(each.text("referee")), ReferenceItem.reference(each));
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
