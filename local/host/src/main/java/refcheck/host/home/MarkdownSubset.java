package refcheck.host.home;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parses the Markdown that openapi.yaml uses: headings, lists, tables, paragraphs and code. */
record MarkdownSubset(List<Block> blocks) {

  enum Kind {
    HEADING,
    LIST,
    TABLE,
    PARAGRAPH
  }

  /** A heading or paragraph with one item, a list with its items, or a table with its rows. */
  record Block(Kind kind, List<String> items) {}

  /** A piece of an item: text or code. */
  record Piece(String text, boolean isCode) {}

  static MarkdownSubset of(String markdown) {
    var document = new MarkdownSubset(new ArrayList<>());
    var continues = false;
    for (var line : markdown.lines().map(String::strip).toList()) {
      if (!line.isEmpty()) {
        document.add(line, continues);
      }
      continues = !line.isEmpty();
    }
    return document;
  }

  /** Splits an item into text and code. Code is between backticks. */
  static List<Piece> pieces(String item) {
    var texts = item.replace("**", "").split("`", -1);
    return IntStream.range(0, texts.length).mapToObj(i -> new Piece(texts[i], i % 2 == 1)).toList();
  }

  static List<String> cells(String row) {
    return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
  }

  private void add(String line, boolean continues) {
    if (line.startsWith("## ")) {
      blocks.add(new Block(Kind.HEADING, List.of(line.substring(3))));
    } else if (line.startsWith("- ")) {
      block(Kind.LIST, continues).add(line.substring(2));
    } else if (line.startsWith("|")) {
      if (!line.startsWith("|---")) {
        block(Kind.TABLE, continues).add(line);
      }
    } else if (continues && blocks.getLast().kind() != Kind.HEADING) {
      var items = blocks.getLast().items();
      items.add(items.removeLast() + " " + line);
    } else {
      block(Kind.PARAGRAPH, false).add(line);
    }
  }

  private List<String> block(Kind kind, boolean continues) {
    if (!continues || blocks.getLast().kind() != kind) {
      blocks.add(new Block(kind, new ArrayList<>()));
    }
    return blocks.getLast().items();
  }
}
