package refcheck.tests.project;

import java.util.List;
import java.util.stream.Stream;

/**
 * Lists every module and its allowed dependencies. A dependency that is not listed is forbidden,
 * and every listed one must be used unless it is optional.
 */
final class ModuleRules {
  static final List<ModuleRule> ALL =
      Stream.of(SharedModuleRules.ALL, FunctionModuleRules.ALL, LocalModuleRules.ALL)
          .flatMap(List::stream)
          .toList();

  private ModuleRules() {}
}
