package refcheck.store;

import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import refcheck.domain.ApiKey;
import refcheck.domain.ApiKeys;
import refcheck.domain.CheckKey;
import refcheck.domain.Host;
import refcheck.domain.Pace;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.LinkToken;
import refcheck.store.RowKey.Place;

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
        .get(Keys.apiKey(hash))
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
        .get(Keys.link(token.hash()))
        .map(row ->
            new Link(
                Keys.check(row.text("check")),
                new RefereeId(row.text("referee")),
                row.text("questionnaire")));
  }

  /** Who asks; present for every check that exists. Reads nothing else of the tenant. */
  public Host hostOf(CheckKey check, String questionnaire) {
    var id = check.tenant();
    try (var paces = Ahead.of(() -> table.query(Place.MAIN, Keys.paces(id, questionnaire), ""))) {
      var tenant = table.get(Keys.tenant(id)).map(row -> tenant(id, row)).orElseThrow();
      return new Host(tenant, Pace.typical(paces.get().stream().map(PaceItem::took).toList()));
    }
  }

  static Tenant tenant(TenantId id, Row row) {
    return new Tenant(
        id, row.text("name"), row.text("contact"), row.optionalText("website").orElse(null));
  }
}
