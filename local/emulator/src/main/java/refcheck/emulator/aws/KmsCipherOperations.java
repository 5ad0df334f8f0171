package refcheck.emulator.aws;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import refcheck.json.Json;

/** Handles the KMS calls that encrypt or decrypt with a key. */
final class KmsCipherOperations {

  private static final String ALGORITHM = "SYMMETRIC_DEFAULT";

  private final KeyRing ring;
  private final String region;
  private final KmsCipher cipher = new KmsCipher();
  private final SecureRandom random = new SecureRandom();

  KmsCipherOperations(KeyRing ring, String region) {
    this.ring = ring;
    this.region = region;
  }

  Map<String, Object> decrypt(KmsRequest request) {
    var blob = request.ciphertext();
    var key = decryptionKey(blob, request.optional("KeyId"));
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

  /** The key that the ciphertext names. A key ID in the request must match it. */
  private KmsKey decryptionKey(byte[] blob, Optional<String> requestedKeyId) {
    var key = ring.withId(KmsCipher.keyId(blob)).orElseThrow(KmsCipher::invalid);
    if (requestedKeyId.isPresent() && !ring.find(requestedKeyId.get()).id().equals(key.id())) {
      throw new AwsRefusal(
          "IncorrectKeyException", "The requested key did not encrypt this ciphertext");
    }
    return key.usable();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
