package refcheck.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import refcheck.domain.PersonId;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.table.Row;

/** Maps a case to its CASE row and back. */
final class CaseRowMapper {
  static final String VERSION = "version";
  private static final String OUTSIDE = "outside";
  private static final String UNTIL = "until";

  private CaseRowMapper() {}

  /**
   * Returns the row of a case.
   *
   * @param outside the partitions outside that of the case whose rows a purge must also delete
   */
  static Row row(VersionedCase versioned, List<String> outside) {
    var key = RowKeys.caseRow(versioned.key());
    var state = versioned.state();
    var row =
        Row.at(key)
            .put(VERSION, versioned.version())
            .put("livemode", versioned.livemode())
            .put("updated_at", versioned.updatedAt())
            .put("external_id", versioned.metadata().externalId())
            .put("metadata", MetadataRowMapper.row(versioned.metadata().metadata()))
            .putTexts(OUTSIDE, outside)
            .put("terms", TermsRowMapper.row(state.terms()))
            .put("flow", FlowRowMapper.row(state.flow()))
            .put("retention", row(state.retention()))
            .putRows(
                "tasks",
                state.tasks().entrySet().stream()
                    .map(entry -> row(entry.getKey(), entry.getValue()))
                    .toList());
    state.due().ifPresent(due -> RowKeys.due(row, versioned.key(), key, due.at()));
    return row.row();
  }

  static VersionedCase read(Row row) {
    return new VersionedCase(
        RowKeys.caseOf(row.text("pk")),
        row.number(VERSION),
        state(row),
        new CaseMetadata(
            row.optionalText("external_id").orElse(null),
            MetadataRowMapper.metadata(row.row("metadata"))),
        row.flag("livemode"),
        row.instant("updated_at"));
  }

  /** The partitions outside that of the case whose rows a purge must also delete. */
  static List<String> outside(Row row) {
    return row.texts(OUTSIDE);
  }

  private static Case state(Row row) {
    SequencedMap<TaskId, Task> tasks = new LinkedHashMap<>();
    for (var each : row.rows("tasks")) {
      tasks.put(
          new TaskId(new PersonId(each.text("person")), new TaskKind(each.text("kind"))),
          TaskRowMapper.task(each));
    }
    return new Case(
        TermsRowMapper.terms(row.row("terms")),
        FlowRowMapper.flow(row.row("flow")),
        tasks,
        retention(row.row("retention")));
  }

  private static Row row(TaskId id, Task task) {
    var row = Row.nested().put("person", id.person().value()).put("kind", id.kind().value());
    return TaskRowMapper.put(row, task).row();
  }

  private static Row row(Retention retention) {
    var row = Row.nested().put(UNTIL, retention.until().orElse(null));
    return switch (retention) {
      case Retention.Kept _ -> row.put("state", "kept").row();
      case Retention.Purging(_, var since) -> row.put("state", "purging").put("since", since).row();
      case Retention.Purged(_, var since) -> row.put("state", "purged").put("since", since).row();
    };
  }

  private static Retention retention(Row row) {
    var until = row.optionalInstant(UNTIL);
    return switch (row.text("state")) {
      case "kept" -> new Retention.Kept(until);
      case "purging" -> new Retention.Purging(until, row.instant("since"));
      case "purged" -> new Retention.Purged(until, row.instant("since"));
      case String unknown -> throw new IllegalStateException("unknown retention " + unknown);
    };
  }
}
