package refcheck.emulator.deploy;

import java.util.Optional;
import refcheck.emulator.template.Key;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.NotFoundException;

/** Creates KMS keys, and finds existing ones by their aliases. */
final class KmsResources {
  private final KmsClient kms;

  KmsResources(KmsClient kms) {
    this.kms = kms;
  }

  /** Returns the key's ID. */
  String ensure(Key key) {
    var id =
        existing(key.aliases().getFirst()).orElseGet(() -> kms.createKey().keyMetadata().keyId());
    key.aliases().stream()
        .filter(alias -> existing(alias).isEmpty())
        .forEach(alias -> name(id, alias));
    return id;
  }

  private void name(String id, String alias) {
    kms.createAlias(request -> request.aliasName(alias).targetKeyId(id));
  }

  private Optional<String> existing(String alias) {
    try {
      return Optional.of(kms.describeKey(request -> request.keyId(alias)).keyMetadata().keyId());
    } catch (NotFoundException _) {
      return Optional.empty();
    }
  }
}
