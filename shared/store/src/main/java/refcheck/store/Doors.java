package refcheck.store;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import refcheck.domain.ApiKey;
import refcheck.domain.ApiKeys;
import refcheck.domain.CheckKey;
import refcheck.domain.CompletionTime;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.TenantProfile;
import refcheck.domain.dossier.LinkToken;
import refcheck.store.RowKey.TableId;

/** The two ways in, API keys and referees' links, and the tenants behind them. */
@Singleton
public final class Doors implements ApiKeys {
  private final Table table;

  /** The doors of this table. */
  public Doors(Table table) {
    this.table = table;
  }

  @Override
  public Optional<ApiKey> find(String hash) {
    return table
        .get(RowKeys.apiKey(hash))
        .map(row ->
            new ApiKey(
                new TenantId(row.text("tenant")),
                row.text("id"),
                row.flag("livemode"),
                HexFormat.of().parseHex(row.text("fingerprint_secret"))));
  }

  /** Where this link leads, unless it is unknown or its dossier is gone. */
  public Optional<Link> follow(LinkToken token) {
    return table
        .get(RowKeys.link(token.hash()))
        .map(row ->
            new Link(
                RowKeys.check(row.text("check")),
                new RefereeId(row.text("referee")),
                row.text("questionnaire")));
  }

  /** Who asks; present for every check that exists. Reads nothing else of the tenant. */
  public TenantProfile profileOf(CheckKey check, String questionnaire) {
    var id = check.tenant();
    try (var paces =
        Prefetch.of(() -> table.query(TableId.MAIN, RowKeys.paces(id, questionnaire), ""))) {
      var tenant = table.get(RowKeys.tenant(id)).map(row -> tenant(id, row)).orElseThrow();
      return new TenantProfile(
          tenant,
          CompletionTime.typical(paces.get().stream().map(CompletionTimeRowMapper::took).toList()));
    }
  }

  static Tenant tenant(TenantId id, Row row) {
    return new Tenant(
        id, row.text("name"), row.text("contact"), row.optionalText("website").orElse(null));
  }
}
