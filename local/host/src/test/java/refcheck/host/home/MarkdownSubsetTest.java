package refcheck.host.home;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.host.home.MarkdownSubset.Kind.HEADING;
import static refcheck.host.home.MarkdownSubset.Kind.LIST;
import static refcheck.host.home.MarkdownSubset.Kind.PARAGRAPH;
import static refcheck.host.home.MarkdownSubset.Kind.TABLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.host.home.MarkdownSubset.Block;
import refcheck.host.home.MarkdownSubset.Piece;

class MarkdownSubsetTest {
  @Test
  void parsesTheMarkdownOfTheDescription() {
    var document =
        MarkdownSubset.of(
            """
            One paragraph
            on two lines.

            ## Heading
            Text below it.
            - one
              that goes on
            - two

            | a | b |
            |---|---|
            | 1 | 2 |
            """);
    assertThat(document.blocks())
        .containsExactly(
            new Block(PARAGRAPH, List.of("One paragraph on two lines.")),
            new Block(HEADING, List.of("Heading")),
            new Block(PARAGRAPH, List.of("Text below it.")),
            new Block(LIST, List.of("one that goes on", "two")),
            new Block(TABLE, List.of("| a | b |", "| 1 | 2 |")));
    assertThat(MarkdownSubset.cells("| a | b |")).containsExactly("a", "b");
    assertThat(MarkdownSubset.of("").blocks()).isEmpty();
  }

  @Test
  void separatesCodeFromText() {
    assertThat(MarkdownSubset.pieces("**Send** `a` again"))
        .containsExactly(
            new Piece("Send ", false), new Piece("a", true), new Piece(" again", false));
  }
}
