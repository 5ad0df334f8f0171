package refcheck.tests.project;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sets the settings of an AWS account while the tests of a class run. */
final class SampleAccount implements BeforeAllCallback, AfterAllCallback {
  /** Settings that the SDK reads before it signs the call that sends an email. */
  private static final Map<String, String> ACCOUNT =
      Map.of(
          "aws.region", "eu-west-1",
          "aws.accessKeyId", "sample",
          "aws.secretAccessKey", "sample");

  private final Map<String, String> before = new HashMap<>();

  @Override
  public void beforeAll(ExtensionContext context) {
    ACCOUNT.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    before.forEach((name, value) -> {
      if (value == null) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }
}
