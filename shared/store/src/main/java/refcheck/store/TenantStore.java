package refcheck.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import refcheck.domain.ApiKey;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.store.RowKey.TableId;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Who may ask: tenants and their API keys, as operators make and end them. Functions only read what
 * stands here, by {@link Doors}.
 */
public final class TenantStore {
  private static final String FINGERPRINT_SECRET = "fingerprint_secret";

  private final Table table;

  /** The tenants of this table. */
  public TenantStore(Table table) {
    this.table = table;
  }

  /** The tenants of the main table of this name. */
  public static TenantStore in(DynamoDbClient dynamo, String mainTable) {
    return new TenantStore(new DynamoTable(dynamo, mainTable, ""));
  }

  /**
   * A tenant as an operator sees it.
   *
   * @param fingerprintSecret what all its keys have in common, so that each knows the requests of
   *     the others
   */
  public record TenantDetails(
      Tenant tenant, boolean livemode, byte[] fingerprintSecret, List<ApiKeyInfo> keys) {
    @Override
    public String toString() {
      return "TenantDetails[" + tenant.id() + "]";
    }
  }

  /** A key that was made and not revoked. */
  public record ApiKeyInfo(String id, Instant at) {}

  /** Makes a tenant and its first key; false, and nothing is made, if there is one of that id. */
  public boolean create(Tenant tenant, String hash, ApiKey key, Instant now) {
    var secret = RowKeys.accessSecret(tenant.id());
    return committed(
        List.of(
            new Write.Put(RowKeys.tenant(tenant.id()), row(tenant), new Write.Condition.Absent()),
            new Write.Put(
                secret,
                Row.at(secret)
                    .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(key.fingerprintSecret()))
                    .put("test", !key.livemode())
                    .row(),
                new Write.Condition.Absent())),
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

  private boolean changed(TenantDetails known, Tenant tenant) {
    var changes =
        List.of(
            isStill(tenant.id(), known.fingerprintSecret()),
            new Write.Put(RowKeys.tenant(tenant.id()), row(tenant), new Write.Condition.Always()));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  private static Row row(Tenant tenant) {
    return Row.at(RowKeys.tenant(tenant.id()))
        .put("name", tenant.name())
        .put("contact", tenant.contact())
        .put("website", tenant.website())
        .row();
  }

  /** That it is still the tenant that was read. */
  private static Write isStill(TenantId tenant, byte[] fingerprintSecret) {
    return new Write.ConditionCheck(
        RowKeys.accessSecret(tenant),
        new Write.Condition.Equals(
            FINGERPRINT_SECRET, HexFormat.of().formatHex(fingerprintSecret)));
  }

  /** Lets a further key of a tenant in; false if there is no such tenant, or such a key already. */
  public boolean add(String hash, ApiKey key, Instant now) {
    return committed(List.of(isStill(key.tenant(), key.fingerprintSecret())), hash, key, now);
  }

  /** The door itself, and where its tenant finds it again: by the key's id, which is no secret. */
  private boolean committed(List<? extends Write> tenant, String hash, ApiKey key, Instant now) {
    var door = RowKeys.apiKey(hash);
    var made = RowKeys.issuedKey(key.tenant(), key.id());
    var changes = new ArrayList<Write>(tenant);
    changes.add(
        new Write.Put(
            door,
            Row.at(door)
                .put("tenant", key.tenant().value())
                .put("id", key.id())
                .put("livemode", key.livemode())
                .put(FINGERPRINT_SECRET, HexFormat.of().formatHex(key.fingerprintSecret()))
                .row(),
            new Write.Condition.Absent()));
    changes.add(
        new Write.Put(
            made,
            Row.at(made).put("hash", hash).put("at", now).row(),
            new Write.Condition.Absent()));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  /** The tenant and its keys, if there is one of that id. */
  public Optional<TenantDetails> find(TenantId id) {
    return table.get(RowKeys.tenant(id)).map(row -> Doors.tenant(id, row)).map(this::known);
  }

  private TenantDetails known(Tenant tenant) {
    var secret = table.get(RowKeys.accessSecret(tenant.id())).orElseThrow();
    return new TenantDetails(
        tenant,
        !secret.flag("test"),
        HexFormat.of().parseHex(secret.text(FINGERPRINT_SECRET)),
        table.query(TableId.MAIN, RowKeys.access(tenant.id()), RowKeys.ISSUED_KEY).stream()
            .map(each -> new ApiKeyInfo(RowKeys.issuedKey(each.text("sk")), each.instant("at")))
            .toList());
  }

  /** Shuts out the key of this id at once; false if the tenant has none. */
  public boolean revoke(TenantId tenant, String id) {
    var made = RowKeys.issuedKey(tenant, id);
    var found = table.get(made);
    // The door first: what fails behind it can be asked for again.
    found.ifPresent(row -> table.delete(List.of(RowKeys.apiKey(row.text("hash")))));
    found.ifPresent(_ -> table.delete(List.of(made)));
    return found.isPresent();
  }

  /** Shuts out the tenant's key with this hash at once; false if it is none of the tenant's. */
  public boolean revokeHashed(TenantId tenant, String hash) {
    var door = RowKeys.apiKey(hash);
    var found = table.get(door).filter(row -> row.text("tenant").equals(tenant.value()));
    found.ifPresent(row -> {
      table.delete(List.of(door));
      table.delete(List.of(RowKeys.issuedKey(tenant, row.text("id"))));
    });
    return found.isPresent();
  }
}
