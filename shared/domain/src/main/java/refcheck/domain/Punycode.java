package refcheck.domain;

import java.util.Optional;

/** Encodes and decodes one label of a domain name as Punycode (RFC 3492). */
final class Punycode {
  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;
  private static final char DELIMITER = '-';

  private Punycode() {}

  /** Encodes a label; the result has no {@code xn--} prefix. */
  static String encode(String label) {
    var output = new StringBuilder();
    label.chars().filter(each -> each < INITIAL_N).forEach(each -> output.append((char) each));
    var basic = output.length();
    if (basic > 0) {
      output.append(DELIMITER);
    }
    var codePoints = label.codePoints().toArray();
    var n = INITIAL_N;
    var delta = 0;
    var bias = INITIAL_BIAS;
    for (var handled = basic; handled < codePoints.length; ) {
      var next = Integer.MAX_VALUE;
      for (var each : codePoints) {
        next = each >= n ? Math.min(next, each) : next;
      }
      delta += (next - n) * (handled + 1);
      n = next;
      for (var each : codePoints) {
        if (each < n) {
          delta++;
        } else if (each == n) {
          append(output, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return output.toString();
  }

  private static void append(StringBuilder output, int delta, int bias) {
    var remaining = delta;
    for (var k = BASE; ; k += BASE) {
      var threshold = threshold(k, bias);
      if (remaining < threshold) {
        output.append(digit(remaining));
        return;
      }
      output.append(digit(threshold + (remaining - threshold) % (BASE - threshold)));
      remaining = (remaining - threshold) / (BASE - threshold);
    }
  }

  /** Decodes a label without its {@code xn--} prefix; empty if it is not Punycode. */
  static Optional<String> decode(String encoded) {
    var delimiter = encoded.lastIndexOf(DELIMITER);
    var output = new StringBuilder(encoded.substring(0, Math.max(0, delimiter)));
    var n = (long) INITIAL_N;
    var i = 0L;
    var bias = INITIAL_BIAS;
    for (var at = delimiter + 1; at < encoded.length(); ) {
      var before = i;
      var weight = 1L;
      for (var k = BASE; ; k += BASE) {
        var digit =
            at < encoded.length() ? Character.digit(digitOf(encoded.charAt(at++)), BASE) : -1;
        i += digit * weight;
        if (digit < 0 || i > Integer.MAX_VALUE) {
          return Optional.empty();
        }
        var threshold = threshold(k, bias);
        if (digit < threshold) {
          break;
        }
        weight *= BASE - threshold;
      }
      var length = output.codePointCount(0, output.length()) + 1;
      bias = adapt((int) (i - before), length, before == 0);
      n += i / length;
      i %= length;
      if (n > Character.MAX_CODE_POINT) {
        return Optional.empty();
      }
      output.insert(output.offsetByCodePoints(0, (int) i), Character.toString((int) n));
      i++;
    }
    return Optional.of(output.toString());
  }

  private static int threshold(int k, int bias) {
    return Math.clamp(k - bias, T_MIN, T_MAX);
  }

  private static int adapt(int delta, int length, boolean first) {
    var scaled = delta / (first ? DAMP : 2);
    scaled += scaled / length;
    var k = 0;
    for (; scaled > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
      scaled /= BASE - T_MIN;
    }
    return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
  }

  /** In Punycode, letters have the values 0 to 25 and digits 26 to 35. */
  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  /** Maps a Punycode digit to {@link Character#digit}, where digits have the values 0 to 9. */
  private static char digitOf(char punycode) {
    if (punycode >= '0' && punycode <= '9') {
      return (char) ('q' + (punycode - '0'));
    }
    var letter = Character.toLowerCase(punycode);
    if (letter < 'a' || letter > 'z') {
      return '!';
    }
    return letter < 'k' ? (char) ('0' + (letter - 'a')) : (char) (letter - 10);
  }
}
