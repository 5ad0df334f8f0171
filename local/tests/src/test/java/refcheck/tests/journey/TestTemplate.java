package refcheck.tests.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import refcheck.emulator.template.Template;

/** The project's template with values for the running host. */
final class TestTemplate {

  private TestTemplate() {}

  /** Reads the template for a stack with this name. */
  static Template read(String stack) {
    try {
      return Template.read(
          RunningHost.TEMPLATE,
          Map.of(
              "AWS::StackName", stack,
              "AWS::Region", "eu-central-1",
              "PublicOrigin", RunningHost.host().address().toString(),
              "SenderAddress", "references@refcheck.example",
              "SenderIdentity", "refcheck.example"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
