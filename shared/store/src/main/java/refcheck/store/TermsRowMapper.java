package refcheck.store;

import java.time.Duration;
import java.time.Instant;
import refcheck.domain.cases.Terms;
import refcheck.domain.flow.Plan;
import refcheck.domain.flow.Stage;
import refcheck.domain.flow.TaskRules;
import refcheck.domain.task.TaskKind;
import refcheck.table.Row;

/** Maps the terms of a case to a nested row and back. */
final class TermsRowMapper {
  private static final String AFTER = "after";

  private TermsRowMapper() {}

  static Row row(Terms terms) {
    return Row.nested()
        .put("created_at", terms.createdAt())
        .put("retention", terms.retention().toString())
        .putRows("plan", terms.plan().stages().stream().map(TermsRowMapper::row).toList())
        .put("attested_by", terms.consent().attestedBy())
        .put("obtained_at", terms.consent().obtainedAt().toString()) // As the tenant gave it.
        .put("text_version", terms.consent().textVersion())
        .row();
  }

  static Terms terms(Row row) {
    return new Terms(
        row.instant("created_at"),
        Duration.parse(row.text("retention")),
        new Plan(row.rows("plan").stream().map(TermsRowMapper::stage).toList()),
        new Terms.ConsentAttestation(
            row.text("attested_by"),
            Instant.parse(row.text("obtained_at")),
            row.text("text_version")));
  }

  private static Row row(Stage stage) {
    var rules = stage.rules();
    return Row.nested()
        .put("asks", stage.asks())
        .put("kind", rules.kind().value())
        .put("form", rules.form())
        .put(AFTER, rules.after().isZero() ? null : rules.after().toString())
        .put("within", rules.within().toString())
        .row();
  }

  private static Stage stage(Row row) {
    return new Stage(
        row.text("asks"),
        new TaskRules(
            new TaskKind(row.text("kind")),
            row.text("form"),
            row.optionalText(AFTER).map(Duration::parse).orElse(Duration.ZERO),
            Duration.parse(row.text("within"))));
  }
}
