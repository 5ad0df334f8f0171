package refcheck.pages;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's contact, split into plain text and links: mail addresses, telephone numbers and web
 * addresses.
 */
public record ContactText(List<Piece> pieces) {
  /** A web address does not end with punctuation that ends a sentence. */
  private static final String WEB = "https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)，。；：！？）]";

  private static final String MAIL =
      "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?";

  /** At least seven digits: shorter numbers may be a room, a year or opening hours. */
  private static final String PHONE =
      "(?<![\\p{L}\\p{N}])\\+?(?:\\(?\\p{Nd}[\\s\\u00A0()/.\\u2010-\\u2013-]{0,3}){6,}\\p{Nd}"
          + "(?![\\p{L}\\p{N}])";

  private static final Pattern LINKABLE =
      Pattern.compile(
          "(?<web>" + WEB + ")|(?<mail>" + MAIL + ")|(?<phone>" + PHONE + ")",
          Pattern.CASE_INSENSITIVE);

  /** {@code +44 (0)20 …}: the zero is only for calls within the country. */
  private static final Pattern TRUNK_ZERO = Pattern.compile("(?<=\\S)\\s*\\(0\\)");

  /** The type of a piece. */
  public enum Kind {
    PLAIN,
    MAIL,
    PHONE,
    WEB
  }

  /**
   * A piece of a contact.
   *
   * @param href the target of the link; null for plain text
   */
  public record Piece(Kind kind, String text, @Nullable String href) {}

  public ContactText {
    pieces = List.copyOf(pieces);
  }

  /** Splits a contact. The pieces together are the original text. */
  public static ContactText of(String text) {
    var pieces = new ArrayList<Piece>();
    var found = LINKABLE.matcher(text);
    int end = 0;
    while (found.find()) {
      plain(pieces, text.substring(end, found.start()));
      pieces.add(link(found.toMatchResult()));
      end = found.end();
    }
    plain(pieces, text.substring(end));
    return new ContactText(pieces);
  }

  private static void plain(List<Piece> pieces, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(Kind.PLAIN, text, null));
    }
  }

  private static Piece link(MatchResult found) {
    var text = found.group();
    if (found.group("mail") != null) {
      return piece(Kind.MAIL, text, mailto(text));
    }
    if (found.group("phone") != null) {
      return piece(Kind.PHONE, text, tel(text));
    }
    return piece(Kind.WEB, text, web(text));
  }

  private static Piece piece(Kind kind, String text, @Nullable String href) {
    return new Piece(href == null ? Kind.PLAIN : kind, text, href);
  }

  private static @Nullable String mailto(String address) {
    try {
      return new URI("mailto", address, null).toASCIIString();
    } catch (URISyntaxException _) {
      return null;
    }
  }

  /** Keeps only the digits, which every telephone accepts (RFC 3966). */
  private static String tel(String number) {
    var isGlobal = number.startsWith("+");
    var dialledNumber = isGlobal ? TRUNK_ZERO.matcher(number).replaceAll("") : number;
    var digits = new StringBuilder(isGlobal ? "tel:+" : "tel:");
    dialledNumber
        .codePoints()
        .filter(Character::isDigit)
        .map(Character::getNumericValue)
        .forEach(digits::append);
    return digits.toString();
  }

  /** Accepts http and https only, because browsers execute some other schemes. */
  private static @Nullable String web(String address) {
    try {
      var uri = new URI(address);
      var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      var isWeb = scheme.equals("https") || scheme.equals("http");
      return isWeb && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
