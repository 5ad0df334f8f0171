package refcheck.tests.project;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.api.Problem;
import refcheck.domain.RejectionReason;
import refcheck.domain.task.DeclineReason;

/** Checks that the document lists exactly the codes of problems that the code produces. */
class OpenApiProblemsTest {
  private static final Pattern ERROR_CODE =
      Pattern.compile(
          "\\.?(?:error|errorAt|errorOf|add)"
              + "\\(\\s*(?:(?:[^,()\"]|\"[^\"]*\"|\\([^()]*\\))+,\\s*){1,2}\"([a-z_]+)\"");

  private static final String REQUEST_PROBLEMS = "refcheck.api.RequestProblems";

  private final OpenApi api = OpenApi.read();

  @Test
  void listsTheCodesOfAllProblems() throws ReflectiveOperationException {
    var codes = new TreeSet<String>();
    for (var factory : factories()) {
      factory.setAccessible(true);
      for (var rule : RejectionReason.values()) {
        var arguments =
            SampleStates.arguments(factory.getParameters(), rule, DeclineReason.NO_TIME);
        codes.add(((Problem) factory.invoke(null, arguments)).code());
      }
    }

    assertThat(codes).contains("not_found", "nothing_in_yet", "invalid_json");
    assertThat(new TreeSet<>(api.values("ProblemCode"))).isEqualTo(codes);
  }

  private static List<Method> factories() throws ClassNotFoundException {
    var requestProblems = Class.forName(REQUEST_PROBLEMS);
    return Stream.of(Problem.class, requestProblems)
        .flatMap(kind -> Stream.of(kind.getDeclaredMethods()))
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> method.getReturnType() == Problem.class)
        .toList();
  }

  @Test
  void knowsAllProblemsBecauseTheyAreMadeInTwoPlaces() {
    var project =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("refcheck");

    assertThat(project.contain(Problem.class)).isTrue();
    noClasses()
        .that()
        .areNotAssignableTo(Problem.class)
        .and()
        .doNotHaveFullyQualifiedName(REQUEST_PROBLEMS)
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
}
