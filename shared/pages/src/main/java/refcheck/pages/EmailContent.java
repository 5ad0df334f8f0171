package refcheck.pages;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of an email, before it is formatted as text or HTML.
 *
 * @param action the link for what the reader should do, if anything
 * @param declineLink the link to decline, if there is one
 */
record EmailContent(
    Messages texts,
    String subject,
    List<String> opening,
    @Nullable Action action,
    List<String> closing,
    @Nullable Action declineLink,
    String signature) {

  /**
   * A code between spaces or ASCII punctuation. Between other characters, the tag around the code
   * would look like an attempt to hide a word from spam filters, which read Chinese text as one
   * word.
   */
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

  private static final Pattern CODE =
      Pattern.compile("(?<![^\\s\\p{Punct}])[0-9A-Z]{5}-[0-9A-Z]{5}(?![^\\s\\p{Punct}])");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/-]{5,}[0-9]");

  /** A link. {@code lead} is the text before it; {@code label} is the text of the HTML link. */
  record Action(String lead, String label, String link) {}

  /**
   * Formats the plain text. Each paragraph is one line, which the mail program wraps. Each link is
   * on its own line, so that no other text becomes part of it.
   */
  String text() {
    return Stream.of(
            opening.stream(),
            text(action),
            closing.stream(),
            text(declineLink),
            Stream.of(signature))
        .flatMap(paragraphs -> paragraphs)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private Stream<String> text(@Nullable Action link) {
    return link == null ? Stream.empty() : Stream.of(link.lead() + "\n" + link.link());
  }

  /** A piece of a paragraph. A {@code whole} piece must not be wrapped. */
  record Piece(String text, boolean whole) {}

  /**
   * Splits a paragraph into pieces. Texts that people read aloud stay on one line: codes are whole
   * pieces, and telephone numbers get non-breaking spaces.
   */
  static List<Piece> pieces(String paragraph) {
    var unbroken =
        NUMBER.matcher(paragraph).replaceAll(number -> number.group().replace(' ', '\u00A0'));
    var pieces = CODE.splitWithDelimiters(unbroken, 0);
    return IntStream.range(0, pieces.length)
        .mapToObj(i -> new Piece(pieces[i], i % 2 == 1))
        .toList();
  }

  /** Puts a value on one line and breaks its links, so that names add no headers or links. */
  static String plain(String value) {
    return WHITE_SPACE.matcher(value).replaceAll(" ").strip().replace("://", ": //");
  }

  @Override
  public String toString() {
    return "EmailContent";
  }
}
