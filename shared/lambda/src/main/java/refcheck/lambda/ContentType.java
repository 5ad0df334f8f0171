package refcheck.lambda;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a Content-Type header says of a body.
 *
 * @param name the media type in lower case, without parameters; empty if there is no header
 * @param charset the parameter {@code charset}, if it names a charset that Java has
 * @param hasCharset whether there is such a parameter, known or not
 */
public record ContentType(String name, Optional<Charset> charset, boolean hasCharset) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAIRS =
      Pattern.compile(
          "(?:[\\x00-\\x7F]|[\\x81-\\xFE][\\x80-\\xFE]|[\\x81-\\xFE][0-9][\\x81-\\xFE][0-9])*+");

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
    if (charset.isPresent() && !hasAsciiText(bytes)) {
      return new Guess(charset.get(), false);
    }
    var likely = hasPairs(bytes) ? Charset.forName("GB18030") : Charset.forName("windows-1252");
    var guess =
        Stream.of(Stream.of(UTF_8), charset.stream(), Stream.of(likely))
            .flatMap(each -> each)
            .filter(each -> isValid(bytes, each))
            .findFirst()
            .orElse(ISO_8859_1);
    var isUndisputed = !hasCharset || charset.filter(UTF_8::equals).isPresent() || isAscii(bytes);
    return new Guess(guess, guess.equals(UTF_8) && isUndisputed);
  }

  /**
   * Whether a body is in a charset whose ASCII bytes mean something else, so that even its
   * separators cannot be read. A form in ASCII has no zero byte: browsers escape it.
   */
  boolean isUnlikeAscii(byte[] body) {
    return hasZero(body) || !hasAsciiText(body);
  }

  /** The text of a body, as well as it can be read. */
  String decode(byte[] body) {
    return hasZero(body)
        ? new String(body, charset.orElse(body[0] == 0 ? UTF_16BE : UTF_16LE))
        : guessCharset(body).decode(body);
  }

  /** Whether the declared charset reads ASCII bytes as ASCII. ISO-2022-JP and UTF-16 do not. */
  private boolean hasAsciiText(byte[] bytes) {
    return charset.isEmpty()
        || !isAscii(bytes)
        || new String(bytes, charset.get()).equals(new String(bytes, ISO_8859_1));
  }

  private static boolean hasZero(byte[] bytes) {
    return IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] == 0);
  }

  /** Whether bytes above ASCII come in pairs, as in Chinese text; single ones are accents. */
  private static boolean hasPairs(byte[] bytes) {
    return PAIRS.matcher(new String(bytes, ISO_8859_1)).matches();
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
