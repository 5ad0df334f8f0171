package refcheck.tests.project;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * The dependency rule of one module.
 *
 * @param name its package, in ArchUnit's notation
 * @param used the packages that its classes depend on, in addition to java.base and jspecify
 * @param optional the packages that its classes may depend on
 */
record ModuleRule(String name, List<String> used, List<String> optional) {

  static ModuleRule of(String name, String... used) {
    return new ModuleRule(name, List.of(used), List.of());
  }

  /** All packages that its classes may depend on. */
  List<String> allowed() {
    return Stream.concat(optional.stream(), used.stream()).toList();
  }

  boolean contains(JavaClass type) {
    return matches(name, type);
  }

  boolean mayUse(JavaClass type) {
    return contains(type) || allowed().stream().anyMatch(each -> matches(each, type));
  }

  static boolean matches(String packages, JavaClass type) {
    return PackageMatcher.of(packages).matches(type.getPackageName());
  }

  @Override
  public String toString() {
    return name;
  }
}
