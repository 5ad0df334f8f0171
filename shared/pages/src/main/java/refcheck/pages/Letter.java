package refcheck.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it takes the form of text or of HTML.
 *
 * @param action what the reader is to do, if anything
 * @param wayOut how not to do it, if there is a way
 */
record Letter(
    Texts texts,
    String subject,
    List<String> opening,
    @Nullable Action action,
    List<String> closing,
    @Nullable Action wayOut,
    String signature) {

  /** A link: {@code lead} stands before it, {@code label} upon it where links have labels. */
  record Action(String lead, String label, String link) {}

  /** The plain text. A link has a line of its own and nothing after it that could join it. */
  String text() {
    return Stream.of(
            opening.stream().map(this::wrapped),
            text(action),
            closing.stream().map(this::wrapped),
            text(wayOut),
            Stream.of(wrapped(signature)))
        .flatMap(paragraphs -> paragraphs)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private Stream<String> text(@Nullable Action link) {
    return link == null ? Stream.empty() : Stream.of(wrapped(link.lead()) + "\n" + link.link());
  }

  private String wrapped(String paragraph) {
    return Wrapping.wrap(paragraph, texts.locale());
  }

  @Override
  public String toString() {
    return "Letter";
  }
}
