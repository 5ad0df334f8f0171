package refcheck.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import refcheck.domain.ApiKey;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.store.RowKey.Place;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who may ask: tenants and their API keys, as operators make and end them. Functions only read what
 * stands here, by {@link Doors}.
 */
public final class Tenants {
  private static final String FINGERPRINT_SECRET = "fingerprint_secret";

  private final Table table;

  /** The tenants of this table. */
  public Tenants(Table table) {
    this.table = table;
  }

  /** The tenants of the main table of this name. */
  public static Tenants in(DynamoDbClient dynamo, String mainTable) {
    return new Tenants(new DynamoTable(dynamo, mainTable, ""));
  }

  /**
   * A tenant as an operator sees it.
   *
   * @param fingerprintSecret what all its keys have in common, so that each knows the requests of
   *     the others
   */
  public record Known(Tenant tenant, boolean livemode, byte[] fingerprintSecret, List<Made> keys) {
    @Override
    public String toString() {
      return "Known[" + tenant.id() + "]";
    }
  }

  /** A key that was made and not revoked. */
  public record Made(String id, Instant at) {}

  /** Makes a tenant and its first key; false, and nothing is made, if there is one of that id. */
  public boolean create(Tenant tenant, String hash, ApiKey key, Instant now) {
    var row = row(tenant, key.livemode(), key.fingerprintSecret());
    var made = new Change.Put(Keys.tenant(tenant.id()), row, new Change.Condition.Absent());
    return committed(made, hash, key, now);
  }

  /**
   * Writes what the tenant is called, and where it is asked and found, from its next letter and
   * page on; false if there is no such tenant. Whoever changes it last is right.
   */
  public boolean change(Tenant tenant) {
    return find(tenant.id()).filter(known -> changed(known, tenant)).isPresent();
  }

  private boolean changed(Known known, Tenant tenant) {
    var row = row(tenant, known.livemode(), known.fingerprintSecret());
    var change = new Change.Put(Keys.tenant(tenant.id()), row, isOf(known.fingerprintSecret()));
    return table.commit(List.of(change)) instanceof Table.Commit.Done;
  }

  private static Row row(Tenant tenant, boolean livemode, byte[] fingerprintSecret) {
    return Row.at(Keys.tenant(tenant.id()))
        .put("name", tenant.name())
        .put("contact", tenant.contact())
        .put("website", tenant.website())
        .put("test", !livemode)
        .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(fingerprintSecret))
        .row();
  }

  /** That it is still the tenant that was read. */
  private static Change.Condition isOf(byte[] fingerprintSecret) {
    return new Change.Condition.Says(
        FINGERPRINT_SECRET, HexFormat.of().formatHex(fingerprintSecret));
  }

  /** Lets a further key of a tenant in; false if there is no such tenant, or such a key already. */
  public boolean add(String hash, ApiKey key, Instant now) {
    var tenant = new Change.Require(Keys.tenant(key.tenant()), isOf(key.fingerprintSecret()));
    return committed(tenant, hash, key, now);
  }

  /** The door itself, and where its tenant finds it again: by the key's id, which is no secret. */
  private boolean committed(Change tenant, String hash, ApiKey key, Instant now) {
    var door = Keys.apiKey(hash);
    var made = Keys.madeKey(key.tenant(), key.id());
    var changes = new ArrayList<>(List.of(tenant));
    changes.add(
        new Change.Put(
            door,
            Row.at(door)
                .put("tenant", key.tenant().value())
                .put("id", key.id())
                .put("livemode", key.livemode())
                .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(key.fingerprintSecret()))
                .row(),
            new Change.Condition.Absent()));
    changes.add(
        new Change.Put(
            made,
            Row.at(made).put("hash", hash).put("at", now).row(),
            new Change.Condition.Absent()));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  /** The tenant and its keys, if there is one of that id. */
  public Optional<Known> find(TenantId id) {
    return table
        .get(Keys.tenant(id))
        .map(row ->
            new Known(
                Doors.tenant(id, row),
                !row.flag("test"),
                HexFormat.of().parseHex(row.text(FINGERPRINT_SECRET)),
                made(id).stream()
                    .map(each -> new Made(Keys.madeKey(each.text("sk")), each.instant("at")))
                    .toList()));
  }

  private List<Row> made(TenantId id) {
    return table.query(Place.MAIN, Keys.partition(id), Keys.MADE_KEY);
  }

  /** Shuts out the key of this id at once; false if the tenant has none. */
  public boolean revoke(TenantId tenant, String id) {
    var made = Keys.madeKey(tenant, id);
    var found = table.get(made);
    // The door first: what fails behind it can be asked for again.
    found.ifPresent(row -> table.delete(List.of(Keys.apiKey(row.text("hash")))));
    found.ifPresent(_ -> table.delete(List.of(made)));
    return found.isPresent();
  }

  /** Shuts out the tenant's key with this hash at once; false if it is none of the tenant's. */
  public boolean revokeHashed(TenantId tenant, String hash) {
    var door = Keys.apiKey(hash);
    var found = table.get(door).filter(row -> row.text("tenant").equals(tenant.value()));
    found.ifPresent(row -> {
      table.delete(List.of(door));
      table.delete(List.of(Keys.madeKey(tenant, row.text("id"))));
    });
    return found.isPresent();
  }
}
