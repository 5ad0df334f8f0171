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

/** Looks up API keys, referees' links and tenant profiles. */
@Singleton
public final class Doors implements ApiKeys {
  private final Table table;

  /** Creates a lookup on this table. */
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

  /** The check and referee of a link; empty if the link is unknown or its dossier is purged. */
  public Optional<Link> follow(LinkToken token) {
    return table
        .get(RowKeys.link(token.hash()))
        .map(row ->
            new Link(
                RowKeys.check(row.text("check")),
                new RefereeId(row.text("referee")),
                row.text("questionnaire")));
  }

  /** The profile of the tenant of an existing check. Reads no other data of the tenant. */
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
