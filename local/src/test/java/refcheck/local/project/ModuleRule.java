package refcheck.local.project;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatcher;
import java.util.List;

/**
 * A room of the house.
 *
 * @param name its package, in ArchUnit's notation
 * @param may what its classes may depend on besides java.base and jspecify
 */
record ModuleRule(String name, List<String> may) {

  boolean holds(JavaClass type) {
    return matches(name, type);
  }

  boolean maySee(JavaClass type) {
    return holds(type) || may.stream().anyMatch(each -> matches(each, type));
  }

  static boolean matches(String packages, JavaClass type) {
    return PackageMatcher.of(packages).matches(type.getPackageName());
  }

  @Override
  public String toString() {
    return name;
  }
}
