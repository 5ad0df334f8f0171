package refcheck.domain;

import java.util.Optional;

/** Punycode (RFC 3492): the letters of one label of a domain name as ASCII, and back. */
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

  /** The label without its {@code xn--}. */
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
    var rest = delta;
    for (var k = BASE; ; k += BASE) {
      var threshold = threshold(k, bias);
      if (rest < threshold) {
        output.append(digit(rest));
        return;
      }
      output.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
      rest = (rest - threshold) / (BASE - threshold);
    }
  }

  /** The letters of a label without its {@code xn--}; empty if it is not Punycode. */
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
    var rest = delta / (first ? DAMP : 2);
    rest += rest / length;
    var k = 0;
    for (; rest > (BASE - T_MIN) * T_MAX / 2; k += BASE) {
      rest /= BASE - T_MIN;
    }
    return k + (BASE - T_MIN + 1) * rest / (rest + SKEW);
  }

  /** The letters count from 0, the digits from 26. */
  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  /** The same value as {@link Character#digit} reads it, whose digits count from 0. */
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
