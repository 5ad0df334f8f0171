package refcheck.tests.journey;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Aborts the tests of a class that come after a failed one, because they continue from it. */
final class StopAfterFailure implements BeforeTestExecutionCallback, AfterTestExecutionCallback {
  private boolean hasFailed;

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    Assumptions.assumeFalse(hasFailed, "an earlier step failed");
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    hasFailed |= context.getExecutionException().isPresent();
  }
}
