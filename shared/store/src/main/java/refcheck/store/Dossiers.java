package refcheck.store;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.PartName;
import refcheck.vault.SealedPart;
import refcheck.vault.Vault;

/** The sealed people of all checks: to be sealed, to be opened, to be destroyed. */
@Singleton
public final class Dossiers {
  private final Table table;
  private final Vault vault;
  private final DossierCodec codec;

  /** The dossiers of this table, sealed by this vault. */
  public Dossiers(Table table, Vault vault, DossierCodec codec) {
    this.table = table;
    this.vault = vault;
    this.codec = codec;
  }

  /** The parts, sealed for this check; to be written alongside a command. */
  public List<SealedPart> seal(CheckKey check, Part... parts) {
    return vault.seal(check, Stream.of(parts).collect(Collectors.toMap(Part::name, codec::write)));
  }

  /**
   * Those of the named parts that exist.
   *
   * @throws refcheck.vault.CannotOpen if one of them was changed, swapped or has lost its key
   */
  public List<Part> open(CheckKey check, Collection<PartName> names) {
    var sealed = load(check, names);
    if (sealed.isEmpty()) {
      return List.of();
    }
    return vault.open(check, sealed).entrySet().stream()
        .map(part -> codec.read(part.getKey(), part.getValue()))
        .toList();
  }

  /** The named part; empty if there is none. */
  public <P extends Part> Optional<P> open(CheckKey check, PartName name, Class<P> type) {
    return open(check, List.of(name)).stream().findFirst().map(type::cast);
  }

  private List<SealedPart> load(CheckKey check, Collection<PartName> names) {
    var first = new Loading(check, names, rows(check, names));
    // Part and key are read one after the other: a write between them makes a pair that never was.
    return first.isTorn() ? new Loading(check, names, rows(check, names)).parts() : first.parts();
  }

  private Map<RowKey, Row> rows(CheckKey check, Collection<PartName> names) {
    var keys = new ArrayList<RowKey>();
    for (var name : names) {
      keys.add(Keys.part(check, name));
      keys.add(Keys.dataKey(check, name));
    }
    return Loading.byKey(table.getAll(keys));
  }
}
