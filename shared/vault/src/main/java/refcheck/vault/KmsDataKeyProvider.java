package refcheck.vault;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;

/** Generates and unwraps data keys with AWS KMS, bound to the encryption context. */
@Singleton
@Requires(missingBeans = DataKeyProvider.class)
final class KmsDataKeyProvider implements DataKeyProvider {
  private final KmsClient kms;
  private final String keyId;

  KmsDataKeyProvider(KmsClient kms, @Value("${kms.key.id}") String keyId) {
    this.kms = kms;
    this.keyId = keyId;
  }

  @Override
  public DataKey generate(EncryptionContext context) {
    var generated =
        kms.generateDataKey(request ->
            request.keyId(keyId).keySpec(DataKeySpec.AES_256).encryptionContext(context.context()));
    return new DataKey(
        generated.plaintext().asByteArray(), generated.ciphertextBlob().asByteArray());
  }

  @Override
  public byte[] unwrap(byte[] wrapped, EncryptionContext context) {
    try {
      return kms.decrypt(request ->
              request
                  .keyId(keyId)
                  .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                  .encryptionContext(context.context()))
          .plaintext()
          .asByteArray();
    } catch (InvalidCiphertextException | IncorrectKeyException e) {
      throw new DecryptionException(context, e);
    }
  }
}
