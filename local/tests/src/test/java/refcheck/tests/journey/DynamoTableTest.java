package refcheck.tests.journey;

import refcheck.table.Table;
import refcheck.testing.TableContract;

/** Runs the contract of tables against the host's DynamoDB. */
class DynamoTableTest extends TableContract {
  @Override
  protected Table table() {
    // This function knows both tables, and an operator's context ignores roles.
    return RunningHost.host().stack().functions().operator("read-report").getBean(Table.class);
  }
}
