package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Encodes header text as encoded words (RFC 2047).
 *
 * <p>Mail programs must drop the blanks between two encoded words, but some show them. The text is
 * therefore split at its own blanks where possible, with each blank at the end of its encoded word,
 * and into as few encoded words as that allows.
 */
final class EncodedWords {
  /** The maximum length of an encoded word in characters (RFC 2047, section 2). */
  private static final int LONGEST = 75;

  /** The number of characters around the text of an encoded word. */
  private static final int FRAME = "=?UTF-8?Q??=".length();

  /** The cost of a split that is not at a blank, in encoded words. */
  private static final int SPLIT = 1000;

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final List<String> pieces;
  private final int[] costs;
  private final int[] ends;

  private EncodedWords(List<String> pieces) {
    this.pieces = pieces;
    this.costs = new int[pieces.size() + 1];
    this.ends = new int[pieces.size()];
    for (int from = pieces.size() - 1; from >= 0; from--) {
      choose(from);
    }
  }

  static String of(String text) {
    return Length.NONE.and(text).fits() ? encoded(text) : new EncodedWords(pieces(text)).joined();
  }

  /** Splits a text into grapheme clusters. Splits a cluster that is too long into code points. */
  private static List<String> pieces(String text) {
    return CLUSTER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .flatMap(cluster ->
            Length.NONE.and(cluster).fits()
                ? Stream.of(cluster)
                : cluster.codePoints().mapToObj(Character::toString))
        .toList();
  }

  /** Finds the best end of the encoded word that begins here. Later words are already chosen. */
  private void choose(int from) {
    costs[from] = Integer.MAX_VALUE;
    var length = Length.NONE.and(pieces.get(from));
    for (int to = from + 1; length.fits(); to++) {
      var cost = 1 + costs[to] + (isSplit(to) ? SPLIT : 0);
      if (cost <= costs[from]) {
        costs[from] = cost;
        ends[from] = to;
      }
      if (to == pieces.size()) {
        return;
      }
      length = length.and(pieces.get(to));
    }
  }

  private boolean isSplit(int at) {
    return at < pieces.size() && !pieces.get(at - 1).isBlank();
  }

  private String joined() {
    return IntStream.iterate(0, from -> from < ends.length, from -> ends[from])
        .mapToObj(from -> encoded(String.join("", pieces.subList(from, ends[from]))))
        .collect(Collectors.joining(" "));
  }

  /** The encoded length of a text: its bytes, for Base64, and its characters in Q encoding. */
  private record Length(int bytes, int characters) {
    private static final Length NONE = new Length(0, 0);

    Length and(String more) {
      var utf8 = more.getBytes(UTF_8);
      return new Length(bytes + utf8.length, characters + q(utf8).length());
    }

    boolean fits() {
      return FRAME + Math.min(characters, (bytes + 2) / 3 * 4) <= LONGEST;
    }
  }

  private static String encoded(String text) {
    var bytes = text.getBytes(UTF_8);
    var q = q(bytes);
    var b = Base64.getEncoder().encodeToString(bytes);
    return q.length() <= b.length() ? "=?UTF-8?Q?" + q + "?=" : "=?UTF-8?B?" + b + "?=";
  }

  private static String q(byte[] bytes) {
    var text = new StringBuilder();
    for (var each : bytes) {
      if (isPlain(each)) {
        text.append((char) each);
      } else {
        text.append(each == ' ' ? "_" : "=" + HEX.toHexDigits(each));
      }
    }
    return text.toString();
  }

  /** Whether the byte needs no encoding in a display name (RFC 2047, section 5, rule 3). */
  private static boolean isPlain(byte each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9')
        || "!*+-/".indexOf(each) >= 0;
  }
}
