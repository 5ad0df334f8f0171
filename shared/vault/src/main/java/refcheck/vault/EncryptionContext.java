package refcheck.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import refcheck.domain.dossier.PartName;

/** Binds a sealed part to its tenant, owner and part name. It opens only in this context. */
public record EncryptionContext(Owner owner, PartName part) {

  /**
   * The KMS encryption context. CloudTrail logs it and IAM roles match it, so it holds ids only.
   */
  public Map<String, String> context() {
    return Map.of("tenant", owner.tenant().value(), "owner", owner.id(), "part", part.value());
  }

  /** The context as associated data of the cipher. Unambiguous, because ids have no line breaks. */
  byte[] associatedData() {
    return String.join("\n", owner.tenant().value(), owner.id(), part.value()).getBytes(UTF_8);
  }
}
