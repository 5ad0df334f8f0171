package refcheck.store;

import jakarta.inject.Singleton;
import refcheck.domain.CaseKey;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.access.TenantProfile;
import refcheck.domain.task.CompletionTime;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;

/**
 * Reads what pages and emails say about a tenant, and no other data of the tenant. Reads are
 * eventually consistent: a change of the profile shows a moment later.
 */
@Singleton
public final class TenantProfileStore {
  private final Table table;

  /** Creates a store on this table. */
  public TenantProfileStore(Table table) {
    this.table = table;
  }

  /** The profile of the tenant of an existing case. */
  public TenantProfile profileOf(CaseKey key, String form) {
    var id = key.tenant();
    try (var times =
        Prefetch.of(() ->
            table.query(
                TableId.MAIN, TenantKeys.completionTimes(id, form), "", Consistency.EVENTUAL))) {
      var tenant =
          table
              .get(TenantKeys.tenant(id), Consistency.EVENTUAL)
              .map(row -> tenant(id, row))
              .orElseThrow();
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
