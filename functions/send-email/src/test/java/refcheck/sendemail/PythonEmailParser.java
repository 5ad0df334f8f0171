package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import refcheck.emulator.json.JsonNodes;

/** Parses a sender with Python's email package, as an independent implementation. */
final class PythonEmailParser {
  private static final String PYTHON =
      """
      import email, email.policy, json, sys
      header = 'From: ' + sys.stdin.buffer.read().decode('ascii') + '\\r\\n\\r\\n'
      message = email.message_from_string(header, policy=email.policy.default)
      sender = message['From'].addresses[0]
      print(json.dumps({'name': sender.display_name, 'address': sender.addr_spec,
          'defects': str(message['From'].defects)}))
      """;

  private PythonEmailParser() {}

  static JsonNode sender(String header) throws IOException {
    var process = start();
    try (var input = process.getOutputStream()) {
      input.write(header.getBytes(UTF_8));
    }
    try (var output = process.getInputStream()) {
      return JsonNodes.read(new String(output.readAllBytes(), UTF_8), "Python's answer");
    }
  }

  private static Process start() {
    try {
      return new ProcessBuilder("python3", "-c", PYTHON)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException e) {
      assumeTrue(false, "no python3 on this machine");
      throw new IllegalStateException(e);
    }
  }
}
