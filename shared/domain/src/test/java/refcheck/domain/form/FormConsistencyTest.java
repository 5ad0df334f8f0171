package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static refcheck.domain.form.SampleForm.choice;
import static refcheck.domain.form.SampleForm.form;
import static refcheck.domain.form.SampleForm.hiddenIf;
import static refcheck.domain.form.SampleForm.month;
import static refcheck.domain.form.SampleForm.question;
import static refcheck.domain.form.SampleForm.section;
import static refcheck.domain.form.SampleForm.shownIf;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormConsistencyTest {
  private static final Optional<Condition> ALWAYS = Optional.empty();
  private static final Question MET = always("met", choice("yes", "no"));

  @Test
  void aFormHasOneToNineSections() {
    assertThat(form(sections(1)).sections()).hasSize(1);
    assertThat(form(sections(9)).sections()).hasSize(9);
    assertThatThrownBy(() -> form(sections(10))).hasMessage("a form has 1 to 9 sections");
  }

  private static Section[] sections(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> section("part_" + i, always("met_" + i, choice("yes"))))
        .toArray(Section[]::new);
  }

  @Test
  void aConditionMayReferToAnyEarlierChoiceOrRating() {
    var form =
        form(
            section(
                "sample",
                MET,
                always("other", choice("maybe")),
                always("quality", new AnswerType.Rating(5)),
                conditional("why", shownIf("quality", "1")),
                conditional("more", hiddenIf("other", "maybe"))));
    assertThat(form.sections().getFirst().ids())
        .containsExactly("met", "other", "quality", "why", "more");
  }

  @Test
  void everyIdOccursOnce() {
    assertRejected("this id occurs twice: met", MET, MET);
    assertRejected("this id occurs twice: sample", always("sample", choice("yes")));
    assertRejected(
        "this id occurs twice: end_ongoing",
        always("end", month(true, Optional.empty())),
        always("end_ongoing", choice("yes")));
  }

  @Test
  void idsAreNamesThatThePageDoesNotUse() {
    assertThatThrownBy(() -> always("a-b", choice("yes"))).hasMessageEndingWith(": a-b");
    assertThatThrownBy(() -> always("draft", choice("yes")))
        .hasMessage("this id is reserved: draft");
    assertThatThrownBy(() -> section("draft", MET)).hasMessage("this id is reserved: draft");
    assertThatThrownBy(() -> choice("a b")).hasMessageEndingWith(": a b");
  }

  @Test
  void aConditionRefersToAnEarlierQuestion() {
    var error = "question why refers to met, which is no earlier question";
    assertRejected(error, conditional("why", shownIf("met", "no")), MET);
    assertRejected(error, conditional("why", hiddenIf("met", "no")));
  }

  @Test
  void aConditionTestsForAnswersThatAreOffered() {
    var error = "question why depends on answers that met does not offer";
    assertRejected(error, MET, conditional("why", shownIf("met", "maybe")));
    assertRejected(error, MET, conditional("why", shownIf("met")));
    assertRejected(
        error, always("met", new AnswerType.Text(9)), conditional("why", shownIf("met", "no")));
    assertRejected(
        error,
        always("met", month(false, Optional.empty())),
        conditional("why", shownIf("met", "2020-01")));
  }

  @Test
  void aQuestionFollowsTheOneThatShowsIt() {
    assertRejected(
        "question why does not directly follow met",
        MET,
        always("other", choice("yes")),
        conditional("why", shownIf("met", "no")));
    assertThatThrownBy(() ->
            form(section("first", MET), section("last", conditional("why", shownIf("met", "no")))))
        .hasMessage("section last begins with a question that follows another");
  }

  @Test
  void oneSetOfAnswersHidesQuestions() {
    assertRejected(
        "question third is not hidden by the same answers as others",
        MET,
        conditional("second", hiddenIf("met", "no")),
        conditional("third", hiddenIf("met", "yes")));
  }

  @Test
  void theLastSectionIsNeverEmpty() {
    assertThatThrownBy(() ->
            form(section("first", MET), section("last", conditional("why", hiddenIf("met", "no")))))
        .hasMessage("the last section has a question without a condition");
  }

  @Test
  void monthsAreComparedWithMonths() {
    assertRejected(
        "question end is compared with met, not a month",
        MET,
        always("end", month(false, Optional.of("met"))));
    assertRejected(
        "question end refers to start, which is no earlier question",
        always("end", month(false, Optional.of("start"))));
  }

  @Test
  void aFormHasSectionsAndQuestions() {
    assertThatThrownBy(() -> form()).hasMessage("a form has 1 to 9 sections");
    assertThatThrownBy(() -> section("first")).hasMessage("a section has at least one question");
    assertThatThrownBy(() -> choice("yes", "yes"))
        .hasMessage("a choice has options with different codes");
  }

  private static void assertRejected(String error, Question... questions) {
    assertThatThrownBy(() -> form(section("sample", questions)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(error);
  }

  private static Question always(String id, AnswerType type) {
    return question(id, type, false, ALWAYS);
  }

  private static Question conditional(String id, Optional<Condition> condition) {
    return question(id, new AnswerType.Text(9), false, condition);
  }
}
