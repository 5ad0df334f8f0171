package refcheck.tests.project;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;

/**
 * The dependency rule of one module.
 *
 * @param name its package, in ArchUnit's notation
 * @param allowed the packages that its classes may depend on, in addition to java.base and jspecify
 */
record ModuleRule(String name, List<String> allowed) {

  static ModuleRule of(String name, String... allowed) {
    return new ModuleRule(name, List.of(allowed));
  }

  boolean contains(JavaClass type) {
    return matches(name, type);
  }

  boolean mayUse(JavaClass type) {
    return contains(type) || allowed.stream().anyMatch(each -> matches(each, type));
  }

  static boolean matches(String packages, JavaClass type) {
    return PackageMatcher.of(packages).matches(type.getPackageName());
  }

  @Override
  public String toString() {
    return name;
  }
}
