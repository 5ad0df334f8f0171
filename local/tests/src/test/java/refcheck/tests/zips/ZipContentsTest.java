package refcheck.tests.zips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;

/** Checks that each zip contains exactly the AWS clients that the function's role can use. */
class ZipContentsTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  /** The SDK's clients except DynamoDB's, and the actions that need them. */
  private static final Map<String, Pattern> CLIENTS =
      Map.of(
          "kms", Pattern.compile("kms:.*"),
          "sesv2", Pattern.compile("ses:.*"),
          "sqs", Pattern.compile("sqs:SendMessage"));

  static List<LambdaFunction> functions() throws IOException {
    return Template.read(
            PROJECT.resolve("template.yaml"),
            Map.of(
                "SenderAddress", "references@example.com",
                "SenderIdentity", "example.com"))
        .functions();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void aZipHasExactlyTheClientsThatItsRoleCanUse(LambdaFunction function) throws IOException {
    var zip = PROJECT.resolve("functions/%1$s/target/%1$s.zip".formatted(function.name()));
    assumeTrue(Files.exists(zip), "mvn package builds the zips");
    assertThat(clients(zip)).isEqualTo(expected(function));
  }

  private static Set<String> expected(LambdaFunction function) {
    var actions = function.grants().stream().map(Grant::action).toList();
    return CLIENTS.entrySet().stream()
        .filter(client ->
            actions.stream().anyMatch(action -> client.getValue().matcher(action).matches()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Set<String> clients(Path zip) throws IOException {
    try (var files = new ZipFile(zip.toFile())) {
      return files.stream()
          .map(entry ->
              entry.getName().replaceFirst("^lib/", "").replaceFirst("-[0-9.]+\\.jar$", ""))
          .filter(CLIENTS::containsKey)
          .collect(Collectors.toSet());
    }
  }
}
