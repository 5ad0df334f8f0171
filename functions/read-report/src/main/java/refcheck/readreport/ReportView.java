package refcheck.readreport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.api.RefereeView;
import refcheck.domain.EmailAddress;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.Person;
import refcheck.domain.form.AnswerType;
import refcheck.domain.form.Question;
import refcheck.domain.task.TaskId;
import refcheck.pages.Language;
import refcheck.pages.QuestionLabels;
import refcheck.store.FormFiles;

/** Formats the report as JSON: the answers of every referee, in the language of the request. */
final class ReportView {

  private ReportView() {}

  static Map<String, @Nullable Object> json(VersionedCase check, List<DossierPart> parts) {
    var candidate = one(parts, CandidatePart.class);
    var language = Language.orEnglish(candidate.locale());
    var json = new LinkedHashMap<String, @Nullable Object>();
    json.put("object", "report");
    json.put("check", check.key().id().value());
    json.put("complete", !check.state().isWaiting());
    json.put("locale", language.tag());
    json.put("candidate", candidate(candidate));
    json.put("position", position(candidate));
    json.put(
        "references",
        check.state().tasks(CheckPlan.REFERENCE).entrySet().stream()
            .map(entry ->
                reference(
                    RefereeView.json(entry.getKey(), entry.getValue()),
                    person(parts, entry.getKey()),
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
      Person person,
      List<Map<String, @Nullable Object>> answers) {
    var relationship = person.relationship();
    referee.put("name", person.name());
    referee.put("email", EmailAddress.display(person.email()));
    referee.put("relationship", relationship == null ? null : relationship.wireName());
    referee.put("company", person.company());
    referee.put("country", person.country());
    var json = new LinkedHashMap<String, Object>();
    json.put("object", "reference");
    json.put("referee", referee);
    json.put("answers", answers);
    return json;
  }

  private static List<Map<String, @Nullable Object>> answers(
      List<DossierPart> parts, TaskId task, VersionedCase check, Language language) {
    return parts.stream()
        .flatMap(part -> part instanceof Answers answers ? Stream.of(answers) : Stream.empty())
        .filter(answers -> answers.task().equals(task))
        .flatMap(answers ->
            FormFiles.find(check.state().terms().form(task.kind()))
                .orElseThrow()
                .asked(answers.fields())
                .stream()
                .map(question -> answer(question, answers.fields(), language)))
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
    json.put("value", question.type() instanceof AnswerType.Rating ? rating(value) : value);
    json.put("label", value == null ? null : label(question, value, language));
    return json;
  }

  private static @Nullable Integer rating(@Nullable String value) {
    return value == null || value.equals(AnswerType.Rating.CANNOT_JUDGE)
        ? null
        : Integer.valueOf(value);
  }

  private static @Nullable String label(Question question, String value, Language language) {
    return switch (question.type()) {
      case AnswerType.Choice _, AnswerType.Rating _ ->
          QuestionLabels.option(language, question, value);
      case AnswerType.Month _ when value.equals(AnswerType.Month.ONGOING) ->
          QuestionLabels.option(language, question, value);
      case AnswerType.Text _, AnswerType.Month _ -> null;
    };
  }

  private static Person person(List<DossierPart> parts, TaskId task) {
    return parts.stream()
        .flatMap(part -> part instanceof PersonPart person ? Stream.of(person) : Stream.empty())
        .filter(part -> part.id().equals(task.person()))
        .findFirst()
        .orElseThrow()
        .person();
  }

  private static <P extends DossierPart> P one(List<DossierPart> parts, Class<P> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }
}
