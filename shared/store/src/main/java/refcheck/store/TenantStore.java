package refcheck.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.table.DynamoTable;
import refcheck.table.Row;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;
import refcheck.table.Write;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Creates and changes tenants, and creates and revokes their API keys, for operators. Functions
 * only read these rows, through {@link ApiKeyStore} and {@link TenantProfileStore}.
 */
public final class TenantStore {
  private final Table table;

  /** Creates a store on this table. */
  public TenantStore(Table table) {
    this.table = table;
  }

  /** Creates a store on the main table with this name. */
  public static TenantStore in(DynamoDbClient dynamo, String mainTable) {
    return new TenantStore(new DynamoTable(dynamo, mainTable, ""));
  }

  /** Creates a tenant and its first key. Returns false if the tenant id is taken. */
  public boolean create(Tenant tenant, String hash, ApiKey key, Instant now) {
    var secret = TenantKeys.accessSecret(tenant.id());
    return committed(
        List.of(
            new Write.Put(
                TenantKeys.tenant(tenant.id()), row(tenant), new Write.Condition.Absent()),
            new Write.Put(
                secret,
                Row.at(secret)
                    .put(
                        ApiKeyWrites.FINGERPRINT_SECRET,
                        HexFormat.of().formatHex(key.fingerprintSecret()))
                    .put("test", !key.livemode())
                    .row(),
                new Write.Condition.Absent())),
        hash,
        key,
        now);
  }

  /**
   * Changes the name, contact and website of a tenant, effective from its next email and page.
   * Returns false if there is no such tenant. The last change wins.
   */
  public boolean change(Tenant tenant) {
    return find(tenant.id()).filter(details -> changed(details, tenant)).isPresent();
  }

  private boolean changed(TenantDetails details, Tenant tenant) {
    var changes =
        List.of(
            isUnchanged(tenant.id(), details.fingerprintSecret()),
            new Write.Put(
                TenantKeys.tenant(tenant.id()), row(tenant), new Write.Condition.Always()));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  private static Row row(Tenant tenant) {
    return Row.at(TenantKeys.tenant(tenant.id()))
        .put("name", tenant.name())
        .put("contact", tenant.contact())
        .put("website", tenant.website())
        .row();
  }

  /** A condition that the tenant is still the one that was read. */
  private static Write isUnchanged(TenantId tenant, byte[] fingerprintSecret) {
    return new Write.ConditionCheck(
        TenantKeys.accessSecret(tenant),
        new Write.Condition.Equals(
            ApiKeyWrites.FINGERPRINT_SECRET, HexFormat.of().formatHex(fingerprintSecret)));
  }

  /** Adds a key to a tenant. Returns false if there is no such tenant or the key exists. */
  public boolean add(String hash, ApiKey key, Instant now) {
    return committed(List.of(isUnchanged(key.tenant(), key.fingerprintSecret())), hash, key, now);
  }

  private boolean committed(List<? extends Write> tenant, String hash, ApiKey key, Instant now) {
    var changes = new ArrayList<Write>(tenant);
    changes.addAll(ApiKeyWrites.of(hash, key, now));
    return table.commit(changes) instanceof Table.Commit.Done;
  }

  /** Finds a tenant and its keys. */
  public Optional<TenantDetails> find(TenantId id) {
    return table
        .get(TenantKeys.tenant(id))
        .map(row -> TenantProfileStore.tenant(id, row))
        .map(this::details);
  }

  private TenantDetails details(Tenant tenant) {
    var secret = table.get(TenantKeys.accessSecret(tenant.id())).orElseThrow();
    return new TenantDetails(
        tenant,
        !secret.flag("test"),
        HexFormat.of().parseHex(secret.text(ApiKeyWrites.FINGERPRINT_SECRET)),
        table.query(TableId.MAIN, TenantKeys.access(tenant.id()), TenantKeys.ISSUED_KEY).stream()
            .map(each ->
                new TenantDetails.ApiKeyInfo(
                    TenantKeys.issuedKey(each.text("sk")), each.instant("at")))
            .toList());
  }

  /** Revokes a key by its id at once. Returns false if the tenant has no such key. */
  public boolean revoke(TenantId tenant, String id) {
    var issuedKey = TenantKeys.issuedKey(tenant, id);
    var found = table.get(issuedKey);
    // Delete the key's row first: if the second delete fails, the call can be repeated.
    found.ifPresent(row -> table.delete(List.of(TenantKeys.apiKey(row.text("hash")))));
    found.ifPresent(_ -> table.delete(List.of(issuedKey)));
    return found.isPresent();
  }

  /** Revokes a key by its hash at once. Returns false if the tenant has no such key. */
  public boolean revokeHashed(TenantId tenant, String hash) {
    var apiKey = TenantKeys.apiKey(hash);
    var found = table.get(apiKey).filter(row -> row.text("tenant").equals(tenant.value()));
    found.ifPresent(row -> {
      table.delete(List.of(apiKey));
      table.delete(List.of(TenantKeys.issuedKey(tenant, row.text("id"))));
    });
    return found.isPresent();
  }
}
