package refcheck.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * An API key as its holder sends it: {@code rk_live_<id>_<secret>_<check>}. The check digits reveal
 * a mistyped key without a read of the store. The secret has 256 bits.
 */
public record ApiKeyToken(String value) {
  private static final Pattern FORM =
      Pattern.compile("(rk_(?:live|test)_([0-9a-z]{8})_[0-9a-f]{64})_([0-9a-f]{8})");

  /** A new key. */
  public static ApiKeyToken mint(boolean livemode) {
    var bytes = new byte[36];
    new SecureRandom().nextBytes(bytes);
    var hex = HexFormat.of().formatHex(bytes);
    var text =
        "rk_%s_%s_%s".formatted(livemode ? "live" : "test", hex.substring(0, 8), hex.substring(8));
    return new ApiKeyToken(text + "_" + check(text));
  }

  /** Parses a key; empty if it is malformed. */
  public static Optional<ApiKeyToken> parse(String value) {
    var matcher = FORM.matcher(value);
    return matcher.matches() && check(matcher.group(1)).equals(matcher.group(3))
        ? Optional.of(new ApiKeyToken(value))
        : Optional.empty();
  }

  /** The public id of the key, for logs and timelines. */
  public String id() {
    return "key_" + value.split("_", -1)[2];
  }

  /** Whether the key is for live data. */
  public boolean livemode() {
    return value.startsWith("rk_live_");
  }

  /** The SHA-256 of the key in hex. Only this hash is stored. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String check(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    return "%08x".formatted(crc.getValue());
  }

  @Override
  public String toString() {
    return id();
  }
}
