package refcheck.testing;

import refcheck.table.Table;

class InMemoryTableTest extends TableContract {
  private final Table table = new InMemoryTable();

  @Override
  protected Table table() {
    return table;
  }
}
