package refcheck.local.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Markdown, as far as openapi.yaml has any: headings, lists, tables, paragraphs and code. */
record MarkdownSubset(List<Block> blocks) {

  enum Kind {
    HEADING,
    LIST,
    TABLE,
    PARAGRAPH
  }

  /** A heading or paragraph of one item, or the items of a list, or the rows of a table. */
  record Block(Kind kind, List<String> items) {}

  /** Some words, or some code. */
  record Piece(String text, boolean isCode) {}

  static MarkdownSubset of(String markdown) {
    var prose = new MarkdownSubset(new ArrayList<>());
    var goesOn = false;
    for (var line : markdown.lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        prose.add(line, goesOn);
      }
      goesOn = !line.isEmpty();
    }
    return prose;
  }

  /** The words of an item, code between backticks. */
  static List<Piece> pieces(String item) {
    var texts = item.replace("**", "").split("`", -1);
    return IntStream.range(0, texts.length).mapToObj(i -> new Piece(texts[i], i % 2 == 1)).toList();
  }

  static List<String> cells(String row) {
    return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
  }

  private void add(String line, boolean goesOn) {
    if (line.startsWith("## ")) {
      blocks.add(new Block(Kind.HEADING, List.of(line.substring(3))));
    } else if (line.startsWith("- ")) {
      block(Kind.LIST, goesOn).add(line.substring(2));
    } else if (line.startsWith("|")) {
      if (!line.startsWith("|---")) {
        block(Kind.TABLE, goesOn).add(line);
      }
    } else if (goesOn && blocks.getLast().kind() != Kind.HEADING) {
      var items = blocks.getLast().items();
      items.add(items.removeLast() + " " + line);
    } else {
      block(Kind.PARAGRAPH, false).add(line);
    }
  }

  private List<String> block(Kind kind, boolean goesOn) {
    if (!goesOn || blocks.getLast().kind() != kind) {
      blocks.add(new Block(kind, new ArrayList<>()));
    }
    return blocks.getLast().items();
  }
}
