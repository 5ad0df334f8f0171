package refcheck.local.aws;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import javax.crypto.spec.SecretKeySpec;
import refcheck.local.wire.Json;

/** A key as it is kept, with its material. */
final class KmsKeyFile {

  private KmsKeyFile() {}

  static JsonNode write(KmsKey key) {
    return Json.object(
        "id",
        key.id(),
        "material",
        Base64.getEncoder().encodeToString(key.material().getEncoded()),
        "description",
        key.description(),
        "state",
        key.state().wire(),
        "created",
        key.created().toString(),
        "deletion",
        key.deletion() == null ? null : key.deletion().toString(),
        "aliases",
        List.copyOf(key.aliases()));
  }

  static KmsKey read(JsonNode file) {
    var material = Base64.getDecoder().decode(required(file, "material"));
    var deletion = Json.text(file, "deletion");
    var aliases = new TreeSet<String>();
    Json.elements(file, "aliases").forEach(alias -> aliases.add(alias.getStringValue()));
    return new KmsKey(
        required(file, "id"),
        new SecretKeySpec(material, "AES"),
        required(file, "description"),
        KmsKey.State.of(Json.text(file, "state")),
        Instant.parse(required(file, "created")),
        deletion == null ? null : Instant.parse(deletion),
        aliases);
  }

  private static String required(JsonNode file, String name) {
    var value = Json.text(file, name);
    if (value == null) {
      throw new IllegalStateException("a key's file lacks " + name);
    }
    return value;
  }
}
