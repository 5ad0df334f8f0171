package refcheck.host;

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

/** Checks that the host writes to and empties only its own folder. */
class DataFolderTest {
  @TempDir Path root;
  private Path foreignFolder;
  private Path foreignFile;

  @BeforeEach
  void createAForeignFile() throws IOException {
    foreignFolder = Files.createDirectory(root.resolve("mine"));
    foreignFile = Files.writeString(foreignFolder.resolve("letter"), "x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rejectsAFolderWithOtherFiles(boolean fresh) throws IOException {
    assertThatThrownBy(() -> DataFolder.open(foreignFolder, fresh))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(foreignFolder + " holds files that are not Refcheck's");
    try (var remaining = Files.list(foreignFolder)) {
      assertThat(remaining).containsExactly(foreignFile);
    }
    assertThat(foreignFile).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void acceptsNewAndEmptyFolders(boolean fresh) throws IOException {
    DataFolder.open(root.resolve("new/one"), fresh).close();
    DataFolder.open(Files.createDirectory(root.resolve("empty")), fresh).close();
  }

  @Test
  void rejectsAFile() {
    assertThatThrownBy(() -> DataFolder.open(foreignFile, true))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(foreignFile + " is not a folder");
  }

  @Test
  void keepsItsData() throws IOException {
    var own = root.resolve("own");
    DataFolder.open(own, false).close();
    Files.writeString(own.resolve("kept"), "x");
    DataFolder.open(own, false).close();
    assertThat(own.resolve("kept")).hasContent("x");
  }

  @Test
  void readsNoDataOfAnotherVersion() throws IOException {
    var old = Files.createDirectory(root.resolve("old"));
    Files.writeString(old.resolve("refcheck-data"), "This folder is data of an earlier version.\n");
    Files.writeString(old.resolve("table"), "x");
    assertThatThrownBy(() -> DataFolder.open(old, false))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining("holds data of another version; empty it with");
    assertThat(old.resolve("table")).exists();
    DataFolder.open(old, true).close();
    assertThat(old.resolve("table")).doesNotExist();
    DataFolder.open(old, false).close();
  }

  @Test
  void emptiesOnlyItsOwnFolder() throws IOException {
    var own = root.resolve("own");
    DataFolder.open(own, true).close();
    Files.writeString(Files.createDirectory(own.resolve("tables")).resolve("one"), "x");
    Files.createSymbolicLink(own.resolve("beyond"), foreignFolder);
    var link = Files.createSymbolicLink(root.resolve("link"), own);
    DataFolder.open(link, true).close();
    try (var remaining = Files.list(own)) {
      assertThat(remaining).containsExactly(own.resolve("refcheck-data"));
    }
    assertThat(foreignFile).hasContent("x");
    DataFolder.open(own, true).close();
  }
}
