package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.PartName;
import refcheck.table.OptimisticRetry;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.RowKey.TableId;
import refcheck.table.Table;
import refcheck.vault.Owner;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** Seals and opens the dossiers of cases. */
@Singleton
public final class DossierStore {
  private final Table table;
  private final Vault vault;

  /** Creates a store on this table that seals with this vault. */
  public DossierStore(Table table, Vault vault) {
    this.table = table;
    this.vault = vault;
  }

  /** Seals parts for this case. The caller writes them with a command. */
  public List<SealedPart> seal(CaseKey key, DossierPart... parts) {
    return seal(key, List.of(parts));
  }

  /** Seals parts for this case. The caller writes them with a command. */
  public List<SealedPart> seal(CaseKey key, List<? extends DossierPart> parts) {
    return vault.seal(
        owner(key),
        parts.stream().collect(Collectors.toMap(DossierPart::name, DossierCodec::write)));
  }

  /**
   * Opens those of the named parts that exist.
   *
   * @throws refcheck.vault.DecryptionException if one of them was changed, swapped or has lost its
   *     key
   */
  public List<DossierPart> open(CaseKey key, Collection<PartName> names) {
    return openRevisions(key, names).stream().map(Revision::part).toList();
  }

  /**
   * Opens the existing parts whose names match, for callers that do not know the names. Only these
   * parts are decrypted with KMS.
   *
   * @throws refcheck.vault.DecryptionException if one of them was changed, swapped or has lost its
   *     key
   */
  public List<DossierPart> open(CaseKey key, Predicate<PartName> wanted) {
    return opened(key, consistent(() -> found(key, wanted))).map(Revision::part).toList();
  }

  /** A part and the name of the revision that was read. Every write has a new revision name. */
  public record Revision(DossierPart part, String name) {}

  /** Like {@link #open(CaseKey, Collection)}, with revisions for a conditional replacement. */
  public List<Revision> openRevisions(CaseKey key, Collection<PartName> names) {
    return opened(key, consistent(() -> new PartsSnapshot(key, names, rows(key, names)))).toList();
  }

  /** The fingerprint that was stored with the part. Needs no key: the part stays sealed. */
  public Optional<String> fingerprint(CaseKey key, PartName name) {
    return table.get(RowKeys.part(key, name)).flatMap(PartRowMapper::fingerprint);
  }

  static Owner owner(CaseKey key) {
    return new Owner(key.tenant(), key.id().value());
  }

  private Stream<Revision> opened(CaseKey key, List<SealedPart> sealed) {
    if (sealed.isEmpty()) {
      return Stream.empty();
    }
    var ids = sealed.stream().collect(Collectors.toMap(SealedPart::name, SealedPart::id));
    return vault.open(owner(key), sealed).entrySet().stream()
        .map(part ->
            new Revision(
                DossierCodec.read(part.getKey(), part.getValue()),
                Objects.requireNonNull(ids.get(part.getKey()))));
  }

  /** Opens the named part; empty if it does not exist. */
  public <P extends DossierPart> Optional<P> open(CaseKey key, PartName name, Class<P> type) {
    return open(key, List.of(name)).stream().findFirst().map(type::cast);
  }

  /** Reads again if a write between the reads of part and key made them inconsistent. */
  private static List<SealedPart> consistent(Supplier<PartsSnapshot> reading) {
    return OptimisticRetry.untilPresent(
            () -> Optional.of(reading.get()).filter(snapshot -> !snapshot.isInconsistent()))
        .orElseGet(reading)
        .parts();
  }

  /** Reads both partitions in parallel. */
  private PartsSnapshot found(CaseKey key, Predicate<PartName> wanted) {
    var partition = RowKeys.partition(key);
    try (var keys = Prefetch.of(() -> table.query(TableId.KEYS, partition, ""))) {
      var rows = new ArrayList<>(table.query(TableId.MAIN, partition, RowKeys.PART));
      var names = rows.stream().map(row -> RowKeys.part(row.text("sk"))).filter(wanted).toList();
      rows.addAll(keys.get());
      return new PartsSnapshot(key, names, PartsSnapshot.byKey(rows));
    }
  }

  private Map<RowKey, Row> rows(CaseKey key, Collection<PartName> names) {
    var keys = new ArrayList<RowKey>();
    for (var name : names) {
      keys.add(RowKeys.part(key, name));
      keys.add(RowKeys.dataKey(key, name));
    }
    return PartsSnapshot.byKey(table.getAll(keys));
  }
}
