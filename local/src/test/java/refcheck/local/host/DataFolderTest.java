package refcheck.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The host writes to no folder and empties none that is not its own. */
class DataFolderTest {
  @TempDir Path here;
  private Path mine;
  private Path letter;

  @BeforeEach
  void somebodyHasALetter() throws IOException {
    mine = Files.createDirectory(here.resolve("mine"));
    letter = Files.writeString(mine.resolve("letter"), "x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refusesAFolderOfSomebodyElse(boolean fresh) throws IOException {
    assertThatThrownBy(() -> DataFolder.open(mine, fresh))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(mine + " holds files that are not Refcheck's");
    try (var left = Files.list(mine)) {
      assertThat(left).containsExactly(letter);
    }
    assertThat(letter).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void takesWhatIsNewOrEmpty(boolean fresh) throws IOException {
    DataFolder.open(here.resolve("new/one"), fresh).close();
    DataFolder.open(Files.createDirectory(here.resolve("empty")), fresh).close();
  }

  @Test
  void refusesAFile() {
    assertThatThrownBy(() -> DataFolder.open(letter, true))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(letter + " is no folder");
  }

  @Test
  void keepsItsOwn() throws IOException {
    var own = here.resolve("own");
    DataFolder.open(own, false).close();
    Files.writeString(own.resolve("kept"), "x");
    DataFolder.open(own, false).close();
    assertThat(own.resolve("kept")).hasContent("x");
  }

  @Test
  void emptiesItsOwnAndNothingBeyond() throws IOException {
    var own = here.resolve("own");
    DataFolder.open(own, true).close();
    Files.writeString(Files.createDirectory(own.resolve("tables")).resolve("one"), "x");
    Files.createSymbolicLink(own.resolve("beyond"), mine);
    var link = Files.createSymbolicLink(here.resolve("link"), own);
    DataFolder.open(link, true).close();
    try (var left = Files.list(own)) {
      assertThat(left).containsExactly(own.resolve("refcheck-data"));
    }
    assertThat(letter).hasContent("x");
    DataFolder.open(own, true).close();
  }
}
