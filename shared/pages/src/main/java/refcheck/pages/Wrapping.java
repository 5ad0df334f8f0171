package refcheck.pages;

import java.text.BreakIterator;
import java.util.Locale;

/** Breaks paragraphs of plain text where their language allows it. */
final class Wrapping {
  /** What mail readers show without breaking lines again, also when quoted (RFC 3676, 4.2). */
  private static final int COLUMNS = 72;

  /** From here on nearly all characters are East Asian and two columns wide. */
  private static final int FIRST_WIDE = 0x2E80;

  private Wrapping() {}

  static String wrap(String paragraph, Locale locale) {
    var breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(paragraph);
    var text = new StringBuilder();
    var used = 0;
    var start = breaks.first();
    for (var end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      var piece = paragraph.substring(start, end);
      if (used > 0 && used + columns(piece.stripTrailing()) > COLUMNS) {
        text.setLength(text.toString().stripTrailing().length());
        text.append('\n');
        used = 0;
      }
      text.append(piece);
      used += columns(piece);
      start = end;
    }
    return text.toString();
  }

  private static int columns(String piece) {
    return piece.codePoints().map(each -> each < FIRST_WIDE ? 1 : 2).sum();
  }
}
