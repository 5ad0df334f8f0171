package refcheck.tests.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.api.CheckView;
import refcheck.api.EventView;
import refcheck.api.Problem;
import refcheck.api.RefereeView;
import refcheck.domain.Check;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.CloseReason;
import refcheck.domain.DeclineReason;
import refcheck.domain.Event;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.RejectionReason;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.Question.Kind;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Relationship;
import refcheck.pages.Language;
import refcheck.testing.SealedTypes;

/** Checks that the document lists exactly the codes, types and statuses that the code produces. */
class OpenApiWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final RefereeId REFEREE = new RefereeId("ref_sample");
  private static final Terms TERMS =
      new Terms(
          NOW,
          NOW,
          Duration.ofDays(90),
          "tpl_general",
          new Terms.ConsentAttestation("key_sample", NOW, "1"));
  private static final Pattern ERROR_CODE =
      Pattern.compile(
          "\\.?(?:error|errorAt|errorOf|add)"
              + "\\(\\s*(?:(?:[^,()\"]|\"[^\"]*\"|\\([^()]*\\))+,\\s*){1,2}\"([a-z_]+)\"");

  private final OpenApi api = OpenApi.read();

  @Test
  void listsTheCodesOfAllProblems() throws ReflectiveOperationException {
    var codes = new TreeSet<String>();
    for (var factory : Problem.class.getDeclaredMethods()) {
      if (Modifier.isStatic(factory.getModifiers())
          && !Modifier.isPrivate(factory.getModifiers())
          && factory.getReturnType() == Problem.class) {
        factory.setAccessible(true);
        for (var rule : RejectionReason.values()) {
          var arguments = arguments(factory.getParameters(), rule, DeclineReason.NO_TIME);
          codes.add(((Problem) factory.invoke(null, arguments)).code());
        }
      }
    }

    assertThat(codes).contains("not_found", "nothing_in_yet");
    assertThat(new TreeSet<>(api.values("ProblemCode"))).isEqualTo(codes);
  }

  @Test
  void knowsAllProblemsBecauseTheyAreMadeInOnePlace() {
    var project =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("refcheck");

    assertThat(project.contain(Problem.class)).isTrue();
    noClasses()
        .that()
        .areNotAssignableTo(Problem.class)
        .should()
        .callConstructorWhere(
            JavaCall.Predicates.target(
                HasOwner.Predicates.With.owner(JavaClass.Predicates.equivalentTo(Problem.class))))
        .check(project);
  }

  @Test
  void listsTheCodesOfAllFieldErrors() throws IOException {
    var codes = new TreeSet<String>();
    for (var folder : List.of("shared/api/src/main", "functions/create-check/src/main")) {
      for (var source : sources(ProjectFiles.ROOT.resolve(folder))) {
        ERROR_CODE.matcher(source).results().forEach(match -> codes.add(match.group(1)));
      }
    }

    var described = new TreeSet<String>();
    api.document()
        .at("/components/schemas/FieldError/properties/code/x-extensible-enum")
        .forEach(code -> described.add(code.asText()));
    assertThat(codes).contains("personal_data", "bad_idempotency_key");
    assertThat(described).isEqualTo(codes);
  }

  @Test
  void listsTheTypesOfAllEvents() throws Exception {
    var types = new TreeSet<String>();
    for (var event : instances(Event.class)) {
      var json = EventView.json(event);
      types.add((String) json.get("type"));
      assertThat(api.errors("Event", written(json))).as(event.toString()).isEmpty();
    }

    assertThat(types).contains("report.read");
    assertThat(new TreeSet<>(api.values("EventType"))).isEqualTo(types);
  }

  @Test
  void listsTheStatusesOfAllReferences() throws Exception {
    var statuses = new TreeSet<String>();
    for (var reference : instances(Reference.class)) {
      var json = RefereeView.json(REFEREE, reference);
      statuses.add((String) json.get("status"));
      assertThat(api.errors("Referee", written(json))).as(reference.toString()).isEmpty();
    }

    assertThat(statuses).contains("not_me");
    assertThat(new TreeSet<>(api.values("RefereeStatus"))).isEqualTo(statuses);
  }

  @Test
  void listsTheStatusesOfAllChecks() throws IOException {
    var statuses = new TreeSet<String>();
    for (var check : checks()) {
      var json = CheckView.json(record(check));
      statuses.add((String) json.get("status"));
      assertThat(api.errors("Check", written(json))).as(check.toString()).isEmpty();
    }

    assertThat(statuses).contains("purged");
    assertThat(new TreeSet<>(api.values("CheckStatus"))).isEqualTo(statuses);
  }

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

  private static List<String> sources(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> {
            try {
              return Files.readString(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  private static String written(Map<String, ?> json) throws IOException {
    return OpenApi.JSON.writeValueAsString(json);
  }

  private static List<Check> checks() {
    var answered = new LinkedHashMap<RefereeId, Reference>();
    answered.put(REFEREE, new Reference.Submitted(NOW));
    var closed =
        Stream.of(CloseReason.values())
            .flatMap(reason ->
                Stream.of(answered, new LinkedHashMap<RefereeId, Reference>())
                    .map(references -> new Check.Closed(TERMS, references, reason, NOW)))
            .toList();
    return Stream.of(
            Stream.of(new Check.Open(TERMS, answered)),
            closed.stream(),
            closed.stream().map(each -> new Check.Purging(each, NOW)),
            closed.stream().map(each -> new Check.Purged(each, NOW)))
        .<Check>flatMap(each -> each)
        .toList();
  }

  private static VersionedCheck record(Check check) {
    var key = new CheckKey(new TenantId("sample"), new CheckId("chk_sample"));
    return new VersionedCheck(
        key, 1, check, new CheckMetadata("req-1", Map.of("team", "core")), true, NOW);
  }

  /**
   * Creates one instance of each record under a sealed interface. Records with a reason get one for
   * each reason.
   */
  private static <T> List<T> instances(Class<T> kind) throws ReflectiveOperationException {
    var all = new ArrayList<T>();
    for (var leaf : SealedTypes.leaves(kind)) {
      var constructor = leaf.getDeclaredConstructors()[0];
      for (var reason : DeclineReason.values()) {
        var arguments = arguments(constructor.getParameters(), RejectionReason.NOT_DUE, reason);
        all.add(kind.cast(constructor.newInstance(arguments)));
      }
    }
    return all;
  }

  private static Object[] arguments(
      Parameter[] parameters, RejectionReason rule, DeclineReason reason) {
    var values =
        Map.<Class<?>, Object>of(
            int.class,
            1,
            String.class,
            "sample",
            Instant.class,
            NOW,
            List.class,
            List.of(),
            Terms.class,
            TERMS,
            RefereeId.class,
            REFEREE,
            RejectionReason.class,
            rule,
            JsonLocation.class,
            JsonLocation.NA,
            DeclineReason.class,
            reason,
            VersionedCheck.class,
            record(checks().getFirst()));
    return Arrays.stream(parameters)
        .map(parameter ->
            parameter.getType() == boolean.class
                ? true
                : Objects.requireNonNull(values.get(parameter.getType())))
        .toArray();
  }
}
