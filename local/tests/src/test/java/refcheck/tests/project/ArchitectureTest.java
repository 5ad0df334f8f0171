package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Enforces the dependency rules of {@link ModuleRules} on all code except tests. */
class ArchitectureTest {
  private static final Set<String> JAVA_BASE =
      ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
  private static final String JSPECIFY = "org.jspecify.annotations";

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("refcheck");

  static List<ModuleRule> modules() {
    return ModuleRules.ALL;
  }

  /**
   * Excludes classes that Micronaut generates, which may use all of Micronaut. Classes generated
   * from page templates are included.
   */
  private static boolean isHandWritten(JavaClass type) {
    return !type.getName().contains(".$");
  }

  private static List<JavaClass> handWrittenClasses(ModuleRule module) {
    return PROJECT.stream()
        .filter(ArchitectureTest::isHandWritten)
        .filter(module::contains)
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .toList();
  }

  private static Stream<Dependency> dependencies(ModuleRule module) {
    return handWrittenClasses(module).stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> !isAlwaysAllowed(target(dependency)));
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static boolean isAlwaysAllowed(JavaClass type) {
    return type.isPrimitive()
        || JAVA_BASE.contains(type.getPackageName())
        || type.getPackageName().equals(JSPECIFY);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesOnlyAllowedDependencies(ModuleRule module) {
    assertThat(dependencies(module).filter(each -> !module.mayUse(target(each))))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleUsesAllThatItsRuleNames(ModuleRule module) {
    var targets = dependencies(module).map(ArchitectureTest::target).toList();
    assertThat(module.used())
        .allSatisfy(each -> assertThat(targets).anyMatch(type -> ModuleRule.matches(each, type)));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aModuleIsNotEmpty(ModuleRule module) {
    assertThat(handWrittenClasses(module)).isNotEmpty();
  }

  @Test
  void everyClassBelongsToOneModule() {
    assertThat(PROJECT.stream())
        .allSatisfy(type ->
            assertThat(ModuleRules.ALL.stream().filter(module -> module.contains(type)))
                .as(type.getName())
                .hasSize(1));
  }

  @Test
  void everyFunctionIsAModule() {
    assertThat(ProjectFiles.folders("functions"))
        .map(name -> "refcheck." + name.replace("-", ""))
        .isSubsetOf(ModuleRules.ALL.stream().map(ModuleRule::name).toList());
  }

  /** Values created before a SnapStart snapshot are the same in every copy of it. */
  @Test
  void nothingUniqueIsKept() {
    var unique =
        Set.of(
            "java.util.Random",
            "java.security.SecureRandom",
            "java.util.UUID",
            "java.time.Instant");
    assertThat(
            ModuleRules.ALL.stream()
                .filter(module -> !module.name().matches(".*(emulator|host|operator|testing).*"))
                .flatMap(module -> handWrittenClasses(module).stream())
                .flatMap(type -> type.getFields().stream())
                .filter(field ->
                    field.getModifiers().contains(JavaModifier.STATIC)
                        || field.getOwner().isAnnotatedWith("jakarta.inject.Singleton"))
                .filter(field -> unique.contains(field.getRawType().getName())))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    var packages =
        PROJECT.stream()
            .filter(ArchitectureTest::isHandWritten)
            .map(JavaClass::getPackageName)
            .distinct()
            .sorted();
    assertThat(packages).isNotEmpty().allSatisfy(ArchitectureTest::assertNullMarked);
  }

  private static void assertNullMarked(String name) throws ClassNotFoundException {
    assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class);
  }
}
