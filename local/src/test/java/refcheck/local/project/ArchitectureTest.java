package refcheck.local.project;

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

/** Holds the walls of {@link ModuleRules}, over everything that is built but the tests. */
class ArchitectureTest {
  private static final Set<String> JAVA_BASE =
      ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();
  private static final String JSPECIFY = "org.jspecify.annotations";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("refcheck");

  static List<ModuleRule> rooms() {
    return ModuleRules.ALL;
  }

  /** What Micronaut generates uses Micronaut as it likes; templates of pages count as written. */
  private static boolean isWritten(JavaClass type) {
    return !type.getName().contains(".$");
  }

  private static List<JavaClass> written(ModuleRule room) {
    return HOUSE.stream()
        .filter(ArchitectureTest::isWritten)
        .filter(room::holds)
        .sorted((one, other) -> one.getName().compareTo(other.getName()))
        .toList();
  }

  private static Stream<Dependency> dependencies(ModuleRule room) {
    return written(room).stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(dependency -> !isFree(target(dependency)));
  }

  private static JavaClass target(Dependency dependency) {
    return dependency.getTargetClass().getBaseComponentType();
  }

  private static boolean isFree(JavaClass type) {
    return type.isPrimitive()
        || JAVA_BASE.contains(type.getPackageName())
        || type.getPackageName().equals(JSPECIFY);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyWhatItMay(ModuleRule room) {
    assertThat(dependencies(room).filter(each -> !room.maySee(target(each))))
        .extracting(Dependency::getDescription)
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesAllThatItMay(ModuleRule room) {
    var used = dependencies(room).map(ArchitectureTest::target).toList();
    assertThat(room.may())
        .allSatisfy(each -> assertThat(used).anyMatch(type -> ModuleRule.matches(each, type)));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomIsNotEmpty(ModuleRule room) {
    assertThat(written(room)).isNotEmpty();
  }

  @Test
  void everyClassLivesInOneRoom() {
    assertThat(HOUSE.stream())
        .allSatisfy(type ->
            assertThat(ModuleRules.ALL.stream().filter(room -> room.holds(type)))
                .as(type.getName())
                .hasSize(1));
  }

  @Test
  void everyFunctionIsARoom() {
    assertThat(ProjectFiles.folders("functions"))
        .map(name -> "refcheck." + name.replace("-", ""))
        .isSubsetOf(ModuleRules.ALL.stream().map(ModuleRule::name).toList());
  }

  /** What is made before SnapStart's picture is the same in every clone of it. */
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
                .filter(room -> !room.name().matches(".*(local|testing).*"))
                .flatMap(room -> written(room).stream())
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
        HOUSE.stream()
            .filter(ArchitectureTest::isWritten)
            .map(JavaClass::getPackageName)
            .distinct()
            .sorted();
    assertThat(packages).isNotEmpty().allSatisfy(ArchitectureTest::assertNullMarked);
  }

  private static void assertNullMarked(String name) throws ClassNotFoundException {
    assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class);
  }
}
