package refcheck.tests.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One statement in the policy of a function's role. */
record RoleStatement(String function, Map<String, Object> raw) {
  List<String> actions() {
    return RawTemplate.texts(raw.get("Action"));
  }

  List<String> resources() {
    return RawTemplate.texts(raw.get("Resource"));
  }

  boolean allows(Predicate<String> action) {
    return actions().stream().anyMatch(action);
  }

  static Stream<RoleStatement> all() {
    return RawTemplate.ofType(ProjectFiles.template().resources(), "AWS::IAM::Role")
        .flatMap(role ->
            RawTemplate.list(RawTemplate.at(role.getValue(), "Properties", "Policies")).stream()
                .flatMap(policy ->
                    RawTemplate.list(RawTemplate.at(policy, "PolicyDocument", "Statement"))
                        .stream())
                .map(raw ->
                    new RoleStatement(
                        role.getKey().replaceFirst("Role$", ""), RawTemplate.map(raw))));
  }

  static Set<String> functionsAllowed(Predicate<String> action) {
    return all()
        .filter(statement -> statement.allows(action))
        .map(RoleStatement::function)
        .collect(Collectors.toSet());
  }
}
