package refcheck.tests.journey;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import refcheck.emulator.json.JsonNodes;

/** AWS's list prices in US dollars. */
record Prices(JsonNode file) {
  static Prices read() throws IOException {
    try (var file = Prices.class.getResourceAsStream("/prices.json")) {
      return new Prices(
          JsonNodes.read(new String(file.readAllBytes(), StandardCharsets.UTF_8), "the prices"));
    }
  }

  double of(String name) {
    return file.get(name).getNumberValue().doubleValue();
  }

  String region() {
    return file.get("region").getStringValue();
  }

  /** The day on which they were read. */
  String readOn() {
    return file.get("read_on").getStringValue();
  }
}
