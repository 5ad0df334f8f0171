package refcheck.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a Content-Type header says of a body.
 *
 * @param name the media type in lower case, without parameters; empty if there is no header
 * @param charset the parameter {@code charset}, if it names a charset that Java has
 * @param hasCharset whether there is such a parameter, known or not
 */
record ContentType(String name, Optional<Charset> charset, boolean hasCharset) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

  static ContentType parse(String header) {
    var charset = CHARSET.matcher(header);
    var has = charset.find();
    return new ContentType(
        header.toLowerCase(Locale.ROOT).split(";", 2)[0].strip(),
        has ? charset(charset.group(1)) : Optional.empty(),
        has);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException _) { // Malformed or unknown.
      return Optional.empty();
    }
  }

  /**
   * The charset in which bytes are read.
   *
   * @param isDeclaredUtf8 whether the bytes are UTF-8 for certain: valid, and not declared as
   *     something else unless they are ASCII
   */
  record Guess(Charset charset, boolean isDeclaredUtf8) {
    String decode(byte[] bytes) {
      return new String(bytes, charset);
    }
  }

  /** UTF-8 if the bytes are valid, else the declared charset, else the likeliest one. */
  Guess guessCharset(byte[] bytes) {
    var candidates =
        Stream.of(
                Stream.of(UTF_8),
                charset.stream(),
                Stream.of("GB18030", "windows-1252").map(Charset::forName))
            .flatMap(each -> each);
    var guess = candidates.filter(each -> isValid(bytes, each)).findFirst().orElse(ISO_8859_1);
    var isUndisputed = !hasCharset || charset.filter(UTF_8::equals).isPresent() || isAscii(bytes);
    return new Guess(guess, guess.equals(UTF_8) && isUndisputed);
  }

  private static boolean isValid(byte[] bytes, Charset charset) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes)); // Reports what is malformed.
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean isAscii(byte[] bytes) {
    for (var each : bytes) {
      if (each < 0) {
        return false;
      }
    }
    return true;
  }
}
