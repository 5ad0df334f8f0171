package refcheck.host;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.error.YAMLException;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.TemplateError;

/** Reads the template with the values that this host gives to its parameters. */
final class StackTemplate {

  private StackTemplate() {}

  static Template read(Path file, URI address) {
    try {
      return Template.read(
          file,
          Map.of(
              "AWS::StackName", "refcheck",
              "AWS::Region", Endpoints.OF_THIS_PROCESS.region(),
              "PublicOrigin", address.toString(),
              "SenderAddress", "references@refcheck.example",
              "SenderIdentity", "refcheck.example"));
    } catch (IOException e) {
      throw new StartupException("cannot read " + file + ": " + e.getMessage(), e);
    } catch (TemplateError | YAMLException e) {
      throw new StartupException(file + " cannot be used: " + e.getMessage(), e);
    }
  }
}
