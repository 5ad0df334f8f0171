package refcheck.vault;

import refcheck.domain.dossier.PartName;

/**
 * A sealed part as it is stored: the ciphertext in one table, its wrapped key in the other.
 *
 * @param id random, stored with both key and ciphertext, so that two writes are never mixed
 */
public record SealedPart(PartName name, String id, byte[] ciphertext, byte[] wrappedKey) {
  @Override
  public String toString() {
    return "SealedPart[" + name + "]";
  }
}
