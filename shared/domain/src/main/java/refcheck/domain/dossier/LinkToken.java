package refcheck.domain.dossier;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a link: 256 random bits in URL-safe Base64. It authorizes its holder to answer. */
public record LinkToken(String secret) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{43}");

  /** Rejects values that are not in the format of {@link #mint}. */
  public LinkToken {
    if (!FORM.matcher(secret).matches()) {
      throw new IllegalArgumentException("not a link token");
    }
  }

  /** Generates a new token. */
  public static LinkToken mint() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** Parses untrusted input; empty if it is not well formed. */
  public static Optional<LinkToken> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new LinkToken(value)) : Optional.empty();
  }

  /** The SHA-256 hash of the token in hex: the only form that is stored unencrypted. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "LinkToken";
  }
}
