package refcheck.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.form.AnswerError;
import refcheck.domain.task.DeclineReason;

/** The files of texts: complete and alike in all languages. */
class MessageFilesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path FILES = MAIN.resolve("resources/refcheck/pages/texts");
  private static final Pattern CALL = Pattern.compile("get\\(\\s*([^()]*?)[,)]");
  private static final List<DeclineReason> DECLINES =
      List.of(DeclineReason.RATHER_NOT, DeclineReason.NOT_ME, DeclineReason.LEFT_COMPANY);
  private static final Pattern WHOLE_KEY = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)*)\"");

  @Test
  void everyLanguageHasOneFile() throws IOException {
    try (var files = Files.list(FILES)) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Language.supported().stream().map(each -> each.tag() + ".properties").toList());
    }
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void hasATextForEveryKeyAndAKeyForEveryText(Language language) throws IOException {
    var expected = new TreeSet<>(writtenKeys());
    expected.addAll(keysOfTheDomain().collect(toSet()));
    expected.addAll(Set.of("language.locale", "language.spacing"));
    assertThat(new TreeSet<>(Messages.in(language).keys())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void noFileHasAKeyTwice(Language language) throws IOException {
    assertThat(linesOf(language)).extracting(line -> line[0]).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void noTextIsEmpty(Language language) throws IOException {
    assertThat(linesOf(language)).allSatisfy(line -> assertThat(line[1]).isNotBlank());
  }

  /** In a {@link MessageFormat}, an ASCII apostrophe quotes text and would hide placeholders. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void noTextHasAnApostropheThatQuotes(Language language) throws IOException {
    assertThat(linesOf(language)).allSatisfy(line -> assertThat(line[1]).doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void everyTextHasTheSamePlaceholdersInAllLanguages(Language language) {
    for (var key : Messages.in(Samples.EN).keys()) {
      assertThat(placeholders(language, key)).as(key).isEqualTo(placeholders(Samples.EN, key));
    }
  }

  private static List<String[]> linesOf(Language language) throws IOException {
    try (var lines = Files.lines(FILES.resolve(language.tag() + ".properties"))) {
      return lines
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("=", 2))
          .toList();
    }
  }

  /** The complete keys in code and templates. Composed keys come from the domain. */
  private static Set<String> writtenKeys() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
          .flatMap(MessageFilesTest::callsIn)
          .filter(argument -> !argument.contains("+"))
          .flatMap(argument -> WHOLE_KEY.matcher(argument).results())
          .map(key -> key.group(1))
          .collect(toSet());
    }
  }

  private static Stream<String> callsIn(Path file) {
    try {
      // A choice between two keys, as in get(isValid ? "a" : "b"), may have a call in its
      // condition.
      var source = Files.readString(file).replace("()", "");
      return CALL.matcher(source).results().map(call -> call.group(1)).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<String> keysOfTheDomain() {
    return Stream.of(
            DeclineReason.offered().stream().map(each -> "decline." + each.wireName()),
            Arrays.stream(Relationship.values()).map(each -> "relationship." + each.wireName()),
            Arrays.stream(AnswerError.values())
                .map(each -> "mistake." + each.name().toLowerCase(Locale.ROOT)),
            DECLINES.stream().map(each -> "decline." + each.wireName() + ".title"),
            Stream.of("decline.not_me.sure", "decline.left_company.sure"),
            Arrays.stream(UnsavedReason.values())
                .flatMap(each -> Stream.of(each.key() + ".title", each.key() + ".text")),
            Stream.of("invitation.action", "receipt_email.action")
                .flatMap(key -> Stream.of(key, key + ".text")),
            IntStream.rangeClosed(1, 5).mapToObj(number -> "rating." + number),
            Stream.of("rating.cannot_judge"))
        .flatMap(keys -> keys);
  }

  private static List<Boolean> placeholders(Language language, String key) {
    var marks = new Object[] {101, 102, 103};
    var text = Messages.in(language).get(key, marks);
    return Arrays.stream(marks).map(mark -> text.contains(mark.toString())).toList();
  }
}
