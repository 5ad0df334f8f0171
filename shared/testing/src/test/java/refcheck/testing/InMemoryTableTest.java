package refcheck.testing;

import refcheck.store.Table;

class InMemoryTableTest extends TableContract {
  private final Table table = new InMemoryTable();

  @Override
  protected Table table() {
    return table;
  }
}
