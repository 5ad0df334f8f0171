package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;

import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseEvolver;
import refcheck.testing.InMemoryTable;

/** A store on an in-memory table, whose commits another writer can precede. */
abstract class CaseStoreFixture {
  final InMemoryTable memory = new InMemoryTable();
  final ConcurrentWritesTable table = new ConcurrentWritesTable(memory);
  final CaseStore cases = new CaseStore(table);
  final CaseStore otherWriter = new CaseStore(memory);
  final CaseKey key = Samples.key();

  /** Checks that the stored state is the fold of the stored history. */
  final void assertConsistent() {
    var check = cases.find(key).orElseThrow();
    assertThat(CaseEvolver.fold(cases.history(key))).isEqualTo(check.state());
  }
}
