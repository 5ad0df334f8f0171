package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Form;
import refcheck.domain.form.LocalizedText;
import refcheck.domain.form.Question;

class FormFilesTest {
  /** All form files of this module; one is only in the test sources. */
  static List<String> ids() throws Exception {
    return Stream.concat(namesBeside(FormFiles.DEFAULT), namesBeside("tpl_small"))
        .filter(id -> !id.equals("tpl_broken"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyFormFileIsValidAndHasAllLanguages(String id) {
    var form = FormFiles.find(id).orElseThrow();
    assertThat(form.id()).isEqualTo(id);
    assertThat(texts(form))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text.byTag()).containsOnlyKeys("en", "zh-CN", "de"));
  }

  @Test
  void findsAFormOfAnotherModule() {
    assertThat(FormFiles.exists("tpl_small")).isTrue();
    assertThat(FormFiles.find("tpl_small").orElseThrow().questions())
        .extracting(Question::id)
        .containsExactly("would_hire");
  }

  @Test
  void readsAFileOnce() {
    assertThat(FormFiles.find(FormFiles.DEFAULT).orElseThrow())
        .isSameAs(FormFiles.find(FormFiles.DEFAULT).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tpl_unknown",
        "TPL_GENERAL",
        "../forms/tpl_general",
        "./tpl_general",
        "tpl_general\n",
        "tpl_general.json",
        "tpl%5Fgeneral",
        "tpl_general\0"
      })
  void findsNothingElse(String id) {
    assertThat(FormFiles.exists(id)).isFalse();
    assertThat(FormFiles.find(id)).isEmpty();
  }

  @Test
  void reportsABrokenFileEachTime() {
    assertThat(FormFiles.exists("tpl_broken")).isTrue();
    for (var i = 0; i < 2; i++) {
      assertThatThrownBy(() -> FormFiles.find("tpl_broken"))
          .isInstanceOf(FormFileException.class)
          .hasMessage("refcheck/forms/tpl_broken.json#: languages is missing");
    }
  }

  private static Stream<String> namesBeside(String id) throws Exception {
    var url = FormFiles.class.getResource("/refcheck/forms/" + id + ".json");
    try (var files = Files.list(Path.of(Objects.requireNonNull(url).toURI()).resolveSibling(""))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .toList()
          .stream();
    }
  }

  private static List<LocalizedText> texts(Form form) {
    return Stream.concat(
            form.sections().stream().map(section -> section.title()),
            form.questions().stream().flatMap(FormFilesTest::texts))
        .toList();
  }

  private static Stream<LocalizedText> texts(Question question) {
    return Stream.concat(
        Stream.of(question.text()),
        switch (question.type()) {
          case AnswerType.Choice(var options) -> options.stream().map(option -> option.text());
          case AnswerType.Month(var openEnded, _) -> openEnded.stream();
          case AnswerType.Rating _, AnswerType.Text _ -> Stream.empty();
        });
  }
}
