package refcheck.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.local.home.Prose.Kind.HEADING;
import static refcheck.local.home.Prose.Kind.LIST;
import static refcheck.local.home.Prose.Kind.PARAGRAPH;
import static refcheck.local.home.Prose.Kind.TABLE;

import java.util.List;
import org.junit.jupiter.api.Test;
import refcheck.local.home.Prose.Block;
import refcheck.local.home.Prose.Piece;

class ProseTest {
  @Test
  void readsWhatTheDescriptionIsWrittenIn() {
    var prose =
        Prose.of(
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
    assertThat(prose.blocks())
        .containsExactly(
            new Block(PARAGRAPH, List.of("One paragraph on two lines.")),
            new Block(HEADING, List.of("Heading")),
            new Block(PARAGRAPH, List.of("Text below it.")),
            new Block(LIST, List.of("one that goes on", "two")),
            new Block(TABLE, List.of("| a | b |", "| 1 | 2 |")));
    assertThat(Prose.cells("| a | b |")).containsExactly("a", "b");
    assertThat(Prose.of("").blocks()).isEmpty();
  }

  @Test
  void wordsOfCodeStandOut() {
    assertThat(Prose.pieces("**Send** `a` again"))
        .containsExactly(
            new Piece("Send ", false), new Piece("a", true), new Piece(" again", false));
  }
}
