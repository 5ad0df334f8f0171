package refcheck.local.aws;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import refcheck.json.Json;

/** KMS's calls that use a key. */
final class CipherCalls {

  private static final String ALGORITHM = "SYMMETRIC_DEFAULT";

  private final KeyRing ring;
  private final String region;
  private final KmsCipher cipher = new KmsCipher();
  private final SecureRandom random = new SecureRandom();

  CipherCalls(KeyRing ring, String region) {
    this.ring = ring;
    this.region = region;
  }

  Map<String, Object> encrypt(KmsRequest request) {
    var plaintext = request.plaintext();
    var key = ring.find(request.keyId()).usable();
    var blob = cipher.encrypt(key, plaintext, request.context("EncryptionContext"));
    return Json.object(
        "KeyId", key.arn(region), "CiphertextBlob", base64(blob), "EncryptionAlgorithm", ALGORITHM);
  }

  Map<String, Object> decrypt(KmsRequest request) {
    var blob = request.ciphertext();
    var key = maker(blob, request.optional("KeyId"));
    var plaintext = cipher.decrypt(key, blob, request.context("EncryptionContext"));
    return Json.object(
        "KeyId", key.arn(region), "Plaintext", base64(plaintext), "EncryptionAlgorithm", ALGORITHM);
  }

  Map<String, Object> generateDataKey(KmsRequest request) {
    var dataKey = new byte[request.dataKeyLength()];
    random.nextBytes(dataKey);
    var key = ring.find(request.keyId()).usable();
    var blob = cipher.encrypt(key, dataKey, request.context("EncryptionContext"));
    return Json.object(
        "KeyId", key.arn(region), "Plaintext", base64(dataKey), "CiphertextBlob", base64(blob));
  }

  Map<String, Object> reEncrypt(KmsRequest request) {
    var blob = request.ciphertext();
    var source = maker(blob, request.optional("SourceKeyId"));
    var destination = ring.find(request.required("DestinationKeyId")).usable();
    var plaintext = cipher.decrypt(source, blob, request.context("SourceEncryptionContext"));
    var again =
        cipher.encrypt(destination, plaintext, request.context("DestinationEncryptionContext"));
    return Json.object(
        "KeyId", destination.arn(region),
        "SourceKeyId", source.arn(region),
        "CiphertextBlob", base64(again),
        "SourceEncryptionAlgorithm", ALGORITHM,
        "DestinationEncryptionAlgorithm", ALGORITHM);
  }

  /** The key that a ciphertext names; if the caller names one too, it must be the same. */
  private KmsKey maker(byte[] blob, Optional<String> named) {
    var key = ring.withId(KmsCipher.keyId(blob)).orElseThrow(KmsCipher::invalid);
    if (named.isPresent() && !ring.find(named.get()).id().equals(key.id())) {
      throw new AwsRefusal(
          "IncorrectKeyException", "The key that was named did not make this ciphertext");
    }
    return key.usable();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
