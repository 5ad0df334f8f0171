package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.form.AnswerType;
import refcheck.domain.task.DeclineReason;
import refcheck.pages.Language;
import refcheck.store.FormFiles;

/** Checks that the document lists exactly the words and questions that the code takes. */
class OpenApiWordsTest {
  private final OpenApi api = OpenApi.read();

  @Test
  void listsReasonsRelationshipsAndLanguages() {
    var reasons = Stream.of(DeclineReason.values()).map(DeclineReason::wireName).toList();
    var relationships = Stream.of(Relationship.values()).map(Relationship::wireName).toList();

    assertThat(api.values("DeclineReason")).isEqualTo(reasons);
    assertThat(api.values("DeclineForm/properties/reason")).isEqualTo(reasons);
    assertThat(api.values("RefereeRequest/properties/relationship")).isEqualTo(relationships);
    assertThat(api.values("RefereeInPerson/properties/relationship")).isEqualTo(relationships);
    assertThat(api.values("Report/properties/locale"))
        .isEqualTo(Language.supported().stream().map(Language::tag).toList());
  }

  @Test
  void describesTheQuestionnaire() {
    var general = FormFiles.find(FormFiles.DEFAULT).orElseThrow();
    var questions = general.questions();
    var form = api.document().at("/components/schemas/AnswersForm");
    var ids = questions.stream().map(question -> question.id()).toList();

    assertThat(api.values("CheckRequest/properties/template")).containsExactly(general.id());
    assertThat(api.values("Answer/properties/question/properties/id")).isEqualTo(ids);
    var fields = general.fieldNames();
    assertThat(names(form.path("properties"))).isEqualTo(fields);
    assertThat(names(api.document().at("/components/schemas/DraftForm/properties")))
        .isEqualTo(fields);
    for (var question : questions) {
      var field = form.path("properties").path(question.id());
      assertThat(form.path("required").toString().contains("\"" + question.id() + "\""))
          .as(question.id())
          .isEqualTo(question.required());
      switch (question.type()) {
        case AnswerType.Choice choice ->
            assertThat(api.values("AnswersForm/properties/" + question.id()))
                .isEqualTo(choice.codes());
        case AnswerType.Rating(int best) ->
            assertThat(api.values("AnswersForm/properties/" + question.id()))
                .hasSize(best + 1)
                .startsWith("1")
                .endsWith(Integer.toString(best), AnswerType.Rating.CANNOT_JUDGE);
        case AnswerType.Text(int longest) ->
            assertThat(field.path("maxLength").asInt()).isEqualTo(longest);
        case AnswerType.Month _ -> assertThat(field.has("pattern")).isTrue();
      }
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
