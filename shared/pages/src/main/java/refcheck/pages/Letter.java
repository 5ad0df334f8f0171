package refcheck.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a letter says, before it takes the form of text or of HTML: paragraphs around one link. */
record Letter(
    Texts texts, String subject, List<String> opening, String link, List<String> closing) {

  /** The plain text. The link has a line of its own and nothing after it that could join it. */
  String text() {
    var action = wrapped(texts.get("letter.action.text")) + "\n" + link;
    return Stream.of(
            opening.stream().map(this::wrapped),
            Stream.of(action),
            closing.stream().map(this::wrapped))
        .flatMap(paragraphs -> paragraphs)
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String wrapped(String paragraph) {
    return Wrapping.wrap(paragraph, texts.language().locale());
  }

  @Override
  public String toString() {
    return "Letter";
  }
}
