package refcheck.pages;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it takes the form of text or of HTML.
 *
 * @param action what the reader is to do, if anything
 * @param declineLink how not to do it, if there is a way
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
   * A code between blanks or punctuation of ASCII: a tag between other characters looks as if it
   * were to hide a word from filters of spam, which take Chinese text for one word.
   */
  private static final Pattern CODE =
      Pattern.compile("(?<![^\\s\\p{Punct}])[0-9A-Z]{5}-[0-9A-Z]{5}(?![^\\s\\p{Punct}])");

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9][0-9 ()/-]{5,}[0-9]");

  /** A link: {@code lead} stands before it, {@code label} upon it where links have labels. */
  record Action(String lead, String label, String link) {}

  /**
   * The plain text. A paragraph is one line, which a mail reader breaks where its window ends; a
   * link has a line of its own and nothing after it that could join it.
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

  /** A piece of a paragraph; a whole one stands on one line. */
  record Piece(String text, boolean whole) {}

  /**
   * The paragraph in pieces. What people read out stays on one line: a code is a whole piece, and
   * the blanks in a telephone number do not break.
   */
  static List<Piece> pieces(String paragraph) {
    var unbroken =
        NUMBER.matcher(paragraph).replaceAll(number -> number.group().replace(' ', '\u00A0'));
    var pieces = CODE.splitWithDelimiters(unbroken, 0);
    return IntStream.range(0, pieces.length)
        .mapToObj(at -> new Piece(pieces[at], at % 2 == 1))
        .toList();
  }

  @Override
  public String toString() {
    return "EmailContent";
  }
}
