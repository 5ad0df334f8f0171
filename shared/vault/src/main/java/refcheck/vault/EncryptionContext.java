package refcheck.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import refcheck.domain.CheckKey;
import refcheck.domain.dossier.PartName;

/** What a sealed part is bound to: it opens for this check's part of this tenant or not at all. */
public record EncryptionContext(CheckKey check, PartName part) {

  /** KMS's encryption context: logged by CloudTrail and matched by roles, so ids only. */
  public Map<String, String> context() {
    return Map.of(
        "tenant", check.tenant().value(), "check", check.check().value(), "part", part.value());
  }

  /**
   * The same binding as associated data of the cipher; unambiguous, as no id holds a line break.
   */
  byte[] associatedData() {
    return String.join("\n", check.tenant().value(), check.check().value(), part.value())
        .getBytes(UTF_8);
  }
}
