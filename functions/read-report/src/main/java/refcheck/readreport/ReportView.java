package refcheck.readreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.api.RefereeView;
import refcheck.domain.EmailAddress;
import refcheck.domain.RefereeId;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.Question;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Referee;
import refcheck.pages.Language;
import refcheck.pages.QuestionLabels;

/** Formats the report as JSON: the answers of every referee, in the language of the request. */
final class ReportView {

  private ReportView() {}

  static Map<String, @Nullable Object> json(VersionedCheck check, List<DossierPart> parts) {
    var candidate = one(parts, CandidatePart.class);
    var referees = one(parts, Referees.class).byId();
    var language = Language.orEnglish(candidate.locale());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "report");
    json.put("check", check.key().check().value());
    json.put("complete", !check.check().isWaiting());
    json.put("locale", language.tag());
    json.put("candidate", candidate(candidate));
    json.put("position", position(candidate));
    json.put(
        "references",
        check.check().references().entrySet().stream()
            .map(entry ->
                reference(
                    RefereeView.json(entry.getKey(), entry.getValue()),
                    Objects.requireNonNull(referees.get(entry.getKey())),
                    answers(parts, entry.getKey(), check, language)))
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> candidate(CandidatePart part) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("name", part.candidate().name());
    json.put("email", EmailAddress.display(part.candidate().email()));
    json.put("country", part.candidate().country());
    return json;
  }

  private static Map<String, @Nullable Object> position(CandidatePart part) {
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("title", part.position().title());
    json.put("country", part.position().country());
    return json;
  }

  private static Map<String, Object> reference(
      Map<String, @Nullable Object> referee,
      Referee person,
      List<Map<String, @Nullable Object>> answers) {
    referee.put("name", person.name());
    referee.put("email", EmailAddress.display(person.email()));
    referee.put("relationship", person.relationship().wireName());
    referee.put("company", person.company());
    referee.put("country", person.country());
    var json = new LinkedHashMap<String, Object>();
    json.put("object", "reference");
    json.put("referee", referee);
    json.put("answers", answers);
    return json;
  }

  private static List<Map<String, @Nullable Object>> answers(
      List<DossierPart> parts, RefereeId referee, VersionedCheck check, Language language) {
    return parts.stream()
        .flatMap(part -> part instanceof Answers answers ? Stream.of(answers) : Stream.empty())
        .filter(answers -> answers.referee().equals(referee))
        .flatMap(answers ->
            Questionnaire.find(check.check().terms().questionnaire())
                .orElseThrow()
                .asked(answers.values())
                .stream()
                .map(question -> answer(question, answers.values(), language)))
        .toList();
  }

  private static Map<String, @Nullable Object> answer(
      Question question, Map<String, String> values, Language language) {
    var value = values.get(question.id());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put(
        "question",
        new TreeMap<>(
            Map.of("id", question.id(), "text", QuestionLabels.question(language, question))));
    json.put("value", question.kind() instanceof Kind.Rating ? rating(value) : value);
    json.put("label", value == null ? null : label(question, value, language));
    return json;
  }

  private static @Nullable Integer rating(@Nullable String value) {
    return value == null || value.equals(Kind.Rating.CANNOT_JUDGE) ? null : Integer.valueOf(value);
  }

  private static @Nullable String label(Question question, String value, Language language) {
    return switch (question.kind()) {
      case Kind.Choice _, Kind.Rating _ -> QuestionLabels.option(language, question, value);
      case Kind.Month _ when value.equals(Kind.Month.ONGOING) ->
          QuestionLabels.option(language, question, value);
      case Kind.Text _, Kind.Month _ -> null;
    };
  }

  private static <P extends DossierPart> P one(List<DossierPart> parts, Class<P> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
