package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.domain.DeclineReason;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Relationship;
import refcheck.pages.Language;

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
    var questions = Questionnaire.GENERAL.questions();
    var form = api.document().at("/components/schemas/AnswersForm");
    var ids = questions.stream().map(question -> question.id()).toList();

    assertThat(api.values("CheckRequest/properties/template"))
        .containsExactly(Questionnaire.GENERAL.id());
    assertThat(api.values("Answer/properties/question/properties/id")).isEqualTo(ids);
    var fields = Questionnaire.GENERAL.fieldNames();
    assertThat(names(form.path("properties"))).isEqualTo(fields);
    assertThat(names(api.document().at("/components/schemas/DraftForm/properties")))
        .isEqualTo(fields);
    for (var question : questions) {
      var field = form.path("properties").path(question.id());
      assertThat(form.path("required").toString().contains("\"" + question.id() + "\""))
          .as(question.id())
          .isEqualTo(question.required());
      switch (question.kind()) {
        case Kind.Choice(var options) ->
            assertThat(api.values("AnswersForm/properties/" + question.id())).isEqualTo(options);
        case Kind.Rating(int best) ->
            assertThat(api.values("AnswersForm/properties/" + question.id()))
                .hasSize(best + 1)
                .startsWith("1")
                .endsWith(Integer.toString(best), Kind.Rating.CANNOT_JUDGE);
        case Kind.Text(int longest) ->
            assertThat(field.path("maxLength").asInt()).isEqualTo(longest);
        case Kind.Month _ -> assertThat(field.has("pattern")).isTrue();
      }
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
