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
    var secret = Keys.accessSecret(tenant.id());
    return committed(
        List.of(
            new Change.Put(Keys.tenant(tenant.id()), row(tenant), new Change.Condition.Absent()),
            new Change.Put(
                secret,
                Row.at(secret)
                    .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(key.fingerprintSecret()))
                    .put("test", !key.livemode())
                    .row(),
                new Change.Condition.Absent())),
        hash,
        key,
        now);
  }

  /**
   * Writes what the tenant is called, and where it is asked and found, from its next letter and
   * page on; false if there is no such tenant. Whoever changes it last is right.
   */
  public boolean change(Tenant tenant) {
    return find(tenant.id()).filter(known -> changed(known, tenant)).isPresent();
  }

  private boolean changed(Known known, Tenant tenant) {
    var changes =
        List.of(
            isStill(tenant.id(), known.fingerprintSecret()),
            new Change.Put(Keys.tenant(tenant.id()), row(tenant), new Change.Condition.Always()));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  private static Row row(Tenant tenant) {
    return Row.at(Keys.tenant(tenant.id()))
        .put("name", tenant.name())
        .put("contact", tenant.contact())
        .put("website", tenant.website())
        .row();
  }

  /** That it is still the tenant that was read. */
  private static Change isStill(TenantId tenant, byte[] fingerprintSecret) {
    return new Change.Require(
        Keys.accessSecret(tenant),
        new Change.Condition.Says(FINGERPRINT_SECRET, HexFormat.of().formatHex(fingerprintSecret)));
  }

  /** Lets a further key of a tenant in; false if there is no such tenant, or such a key already. */
  public boolean add(String hash, ApiKey key, Instant now) {
    return committed(List.of(isStill(key.tenant(), key.fingerprintSecret())), hash, key, now);
  }

  /** The door itself, and where its tenant finds it again: by the key's id, which is no secret. */
  private boolean committed(List<? extends Change> tenant, String hash, ApiKey key, Instant now) {
    var door = Keys.apiKey(hash);
    var made = Keys.madeKey(key.tenant(), key.id());
    var changes = new ArrayList<Change>(tenant);
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
    return table.get(Keys.tenant(id)).map(row -> Doors.tenant(id, row)).map(this::known);
  }

  private Known known(Tenant tenant) {
    var secret = table.get(Keys.accessSecret(tenant.id())).orElseThrow();
    return new Known(
        tenant,
        !secret.flag("test"),
        HexFormat.of().parseHex(secret.text(FINGERPRINT_SECRET)),
        table.query(Place.MAIN, Keys.access(tenant.id()), Keys.MADE_KEY).stream()
            .map(each -> new Made(Keys.madeKey(each.text("sk")), each.instant("at")))
            .toList());
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
