package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.Base64;
import java.util.Optional;
import refcheck.emulator.json.JsonNodes;

/** The parameters of a KMS call. Each accessor validates its parameter. */
record KmsRequest(JsonNode body) {

  private static final int LONGEST_CIPHERTEXT = 6144;

  static KmsRequest read(byte[] body) {
    return JsonNodes.readObject(body)
        .map(KmsRequest::new)
        .orElseThrow(() -> new AwsRefusal("SerializationException", "The body is not JSON"));
  }

  String keyId() {
    return required("KeyId");
  }

  Optional<String> optional(String name) {
    return JsonNodes.textAt(body, name);
  }

  String required(String name) {
    return optional(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> invalid("'" + name + "' must not be empty"));
  }

  Optional<Integer> number(String name) {
    return JsonNodes.at(body, name).filter(JsonNode::isNumber).map(JsonNode::getIntValue);
  }

  byte[] ciphertext() {
    return bytes("CiphertextBlob", LONGEST_CIPHERTEXT);
  }

  EncryptionContext context(String name) {
    return EncryptionContext.read(body, name);
  }

  /**
   * The length of the requested data key in bytes. The request gives exactly one of KeySpec and
   * NumberOfBytes.
   */
  int dataKeyLength() {
    var spec = optional("KeySpec");
    var bytes = number("NumberOfBytes");
    if (spec.isPresent() == bytes.isPresent()) {
      throw invalid("Please specify either number of bytes or key spec.");
    }
    int length = spec.map(KmsRequest::lengthOf).or(() -> bytes).orElseThrow();
    if (length < 1 || length > 1024) {
      throw invalid("'NumberOfBytes' must be between 1 and 1024");
    }
    return length;
  }

  static AwsRefusal invalid(String message) {
    return new AwsRefusal("ValidationException", message);
  }

  private static int lengthOf(String spec) {
    return switch (spec) {
      case "AES_256" -> 32;
      case "AES_128" -> 16;
      default -> throw invalid("'KeySpec' must be AES_256 or AES_128");
    };
  }

  private byte[] bytes(String name, int limit) {
    try {
      var bytes = Base64.getDecoder().decode(required(name));
      if (bytes.length > limit) {
        throw invalid("'" + name + "' must be at most " + limit + " bytes long");
      }
      return bytes;
    } catch (IllegalArgumentException e) {
      throw invalid("'" + name + "' is not Base64");
    }
  }
}
