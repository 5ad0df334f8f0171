package refcheck.pages;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
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
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Relationship;

class MessagesTest {
  private static final Path MAIN = Path.of("src/main");
  private static final Path FILES = MAIN.resolve("resources/refcheck/pages/texts");
  private static final Pattern CALL = Pattern.compile("get\\(\\s*([^()]*?)[,)]");
  private static final List<DeclineReason> DECLINES =
      List.of(DeclineReason.RATHER_NOT, DeclineReason.NOT_ME, DeclineReason.LEFT_COMPANY);
  private static final Pattern WHOLE_KEY = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)*)\"");

  @Test
  void everyLanguageHasOneFile() throws IOException {
    try (var files = Files.list(FILES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
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

  @Test
  void templatesHaveNoVisibleText() throws IOException {
    try (var files = Files.list(MAIN.resolve("jte"))) {
      assertThat(files.toList())
          .allSatisfy(file ->
              assertThat(visibleText(Files.readString(file))).as(file.toString()).isBlank());
    }
  }

  @Test
  void formatsTimesForItsReaders() {
    var at = Instant.parse("2026-11-23T20:30:00Z");
    assertThat(Messages.in(Samples.EN).time(at)).isEqualTo("Monday, 23 November 2026, 20:30 UTC");
    assertThat(Messages.in(Samples.ZH_CN).time(at)).isEqualTo("2026年11月24日星期二 04:30（北京时间，UTC+8）");
  }

  @Test
  void formatsNumbersForItsReaders() {
    var texts = Messages.in(Samples.EN);
    assertThat(texts.get("form.mistakes", 1)).isEqualTo("One answer needs another look");
    assertThat(texts.get("form.mistakes", 2)).isEqualTo("2 answers need another look");
    assertThat(texts.get("hint.text", 2000)).isEqualTo("At most 2,000 characters");
  }

  @Test
  void separatesNamesInAnotherScript() {
    var texts = Messages.in(Samples.ZH_CN);
    assertThat(texts.get("form.heading", "Li Lei")).isEqualTo("关于 Li Lei 的工作评价");
    assertThat(texts.get("form.heading", "李雷")).isEqualTo("关于李雷的工作评价");
    assertThat(texts.get("form.heading", "A公司")).isEqualTo("关于 A公司的工作评价");
    assertThat(Messages.in(Samples.EN).get("form.heading", "李雷"))
        .isEqualTo("Your reference for 李雷");
  }

  @Test
  void rejectsAnUnknownKey() {
    var texts = Messages.in(Samples.EN);
    assertThatThrownBy(() -> texts.get("none")).hasMessage("no text none in en");
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
          .flatMap(MessagesTest::callsIn)
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
            Arrays.stream(Question.AnswerError.values())
                .map(each -> "mistake." + each.name().toLowerCase(Locale.ROOT)),
            DECLINES.stream().map(each -> "decline." + each.wireName() + ".title"),
            Stream.of("decline.not_me.sure", "decline.left_company.sure"),
            Arrays.stream(UnsavedReason.values())
                .flatMap(each -> Stream.of(each.key() + ".title", each.key() + ".text")),
            Stream.of("invitation.action", "receiptletter.action")
                .flatMap(key -> Stream.of(key, key + ".text")),
            Questionnaire.GENERAL.sections().stream().map(each -> "section." + each.id()),
            Questionnaire.GENERAL.questions().stream().flatMap(MessagesTest::keysOf))
        .flatMap(keys -> keys);
  }

  private static Stream<String> keysOf(Question question) {
    var key = "question." + question.id();
    return Stream.concat(
        Stream.of(key),
        switch (question.kind()) {
          case Kind.Choice(var options) -> options.stream().map(option -> key + "." + option);
          case Kind.Rating(int best) ->
              Stream.concat(
                  IntStream.rangeClosed(1, best).mapToObj(i -> "rating." + i),
                  Stream.of("rating.cannot_judge"));
          case Kind.Month(var isOpenEnded) when isOpenEnded -> Stream.of(key + ".ongoing");
          case Kind.Text _, Kind.Month _ -> Stream.empty();
        });
  }

  private static List<Boolean> placeholders(Language language, String key) {
    var marks = new Object[] {101, 102, 103};
    var text = Messages.in(language).get(key, marks);
    return Arrays.stream(marks).map(mark -> text.contains(mark.toString())).toList();
  }

  private static String visibleText(String template) {
    var html =
        template
            .lines()
            .filter(line -> !line.startsWith("@") && !line.startsWith("!{"))
            .collect(joining("\n"));
    return Pattern.compile(
            "<%--.*?--%>|\\$\\{[^}]*}|<[^>]*>|@[\\w.]+(\\(.*?\\)+)?|[`()]", Pattern.DOTALL)
        .matcher(html)
        .replaceAll("");
  }
}
