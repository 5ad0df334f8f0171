package refcheck.local.journey;

import refcheck.store.Table;
import refcheck.testing.TableContract;

/** The host's DynamoDB keeps what tables promise. */
class DynamoTableTest extends TableContract {
  @Override
  protected Table table() {
    // Of this function because it knows both tables, and roles do not count here.
    return RunningHost.host().stack().functions().operator("read-report").getBean(Table.class);
  }
}
