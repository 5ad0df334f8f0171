package refcheck.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import refcheck.table.Table;

/** Lets a test fail, pause or count the calls of a table. */
public final class InterceptedTable {
  private InterceptedTable() {}

  /**
   * A table that runs hooks with the name of the called method. What the first hook throws is
   * thrown in place of the call.
   */
  public static Table of(Table table, Consumer<String> before, Consumer<String> after) {
    return (Table)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Table.class},
            (_, method, arguments) -> {
              before.accept(method.getName());
              try {
                var result = method.invoke(table, arguments);
                after.accept(method.getName());
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
