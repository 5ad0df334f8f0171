package refcheck.store;

import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.newCase;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.testing.CaseCommands;
import refcheck.testing.InMemoryTable;

/** A check of which a referee has opened the form, and its dossier. */
abstract class DossierFixture {
  static final PartName ANSWERS = PartName.of(PartKind.ANSWERS, ANNA);
  static final PartName DRAFT = PartName.of(PartKind.DRAFT, ANNA);

  final InMemoryTable memory = new InMemoryTable();
  final ConcurrentWritesTable table = new ConcurrentWritesTable(memory);
  final CaseStore checks = new CaseStore(table);
  final DossierStore dossiers = Samples.dossiers(table);
  final CaseKey key = Samples.key();

  @BeforeEach
  final void createsACheckWithAnOpenForm() {
    checks.create(newCase(key));
    checks.execute(key, CaseCommands.openForm(ANNA), MONDAY);
  }

  final void write(DossierPart part) {
    memory.commit(AdditionalWrites.changes(key, dossiers.seal(key, part)));
  }

  final List<Row> partRows() {
    return memory.query(RowKey.TableId.MAIN, RowKeys.partition(key), "PART#");
  }

  static Answers answers(String role) {
    return new Answers(ANNA, Map.of("role", role));
  }

  static Draft draft(String role) {
    return new Draft(ANNA, Map.of("role", role));
  }
}
