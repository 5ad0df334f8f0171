package refcheck.store;

import jakarta.inject.Singleton;
import refcheck.domain.CheckKey;
import refcheck.domain.CompletionTime;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.TenantProfile;
import refcheck.table.Row;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;

/** Reads what pages and emails say about a tenant, and no other data of the tenant. */
@Singleton
public final class TenantProfileStore {
  private final Table table;

  /** Creates a store on this table. */
  public TenantProfileStore(Table table) {
    this.table = table;
  }

  /** The profile of the tenant of an existing check. */
  public TenantProfile profileOf(CheckKey check, String questionnaire) {
    var id = check.tenant();
    try (var times =
        Prefetch.of(
            () -> table.query(TableId.MAIN, RowKeys.completionTimes(id, questionnaire), ""))) {
      var tenant = table.get(RowKeys.tenant(id)).map(row -> tenant(id, row)).orElseThrow();
      return new TenantProfile(
          tenant,
          CompletionTime.typical(times.get().stream().map(CompletionTimeRowMapper::took).toList()));
    }
  }

  static Tenant tenant(TenantId id, Row row) {
    return new Tenant(
        id, row.text("name"), row.text("contact"), row.optionalText("website").orElse(null));
  }
}
