package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** Reads and writes the file of a key, which contains the key material. */
final class KmsKeyFile {

  private KmsKeyFile() {}

  static Map<String, Object> write(KmsKey key) {
    return Json.object(
        "id", key.id(),
        "material", Base64.getEncoder().encodeToString(key.material().getEncoded()),
        "description", key.description(),
        "state", key.state().wire(),
        "created", key.created().toString(),
        "deletion", key.deletion() == null ? null : key.deletion().toString(),
        "aliases", List.copyOf(key.aliases()));
  }

  static KmsKey read(JsonNode file) {
    var material = Base64.getDecoder().decode(required(file, "material"));
    return new KmsKey(
        required(file, "id"),
        new SecretKeySpec(material, "AES"),
        required(file, "description"),
        KmsKey.State.of(required(file, "state")),
        Instant.parse(required(file, "created")),
        JsonNodes.textAt(file, "deletion").map(Instant::parse).orElse(null),
        new TreeSet<>(JsonNodes.texts(file, "aliases")));
  }

  private static String required(JsonNode file, String name) {
    return JsonNodes.textAt(file, name)
        .orElseThrow(() -> new IllegalStateException("a key's file lacks " + name));
  }
}
