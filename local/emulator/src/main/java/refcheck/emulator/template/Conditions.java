package refcheck.emulator.template;

import java.util.List;

/** Evaluates the template's conditions and the condition functions. */
final class Conditions {
  private final TemplateSection conditions;
  private final Intrinsics intrinsics;

  Conditions(TemplateSection conditions, Intrinsics intrinsics) {
    this.conditions = conditions;
    this.intrinsics = intrinsics;
  }

  boolean holds(String name) {
    if (!conditions.has(name)) {
      throw new TemplateError("there is no condition " + name);
    }
    return truth(TemplateTypes.present(conditions.values().get(name), conditions.place(name)));
  }

  boolean test(String key, Object argument) {
    return switch (key) {
      case "Condition" -> holds(TemplateTypes.text(argument, key));
      case "Fn::Equals" -> equal(Intrinsics.arguments(argument, key, 2));
      case "Fn::Not" -> !truth(Intrinsics.arguments(argument, key, 1).getFirst());
      case "Fn::And" -> TemplateTypes.list(argument, key).stream().allMatch(this::truth);
      default -> throw new TemplateError(key + " is not a condition");
    };
  }

  private boolean truth(Object condition) {
    return Boolean.parseBoolean(TemplateTypes.text(intrinsics.resolve(condition), "a condition"));
  }

  /** CloudFormation compares values as text: 1 equals "1". */
  private boolean equal(List<Object> sides) {
    return text(sides.get(0)).equals(text(sides.get(1)));
  }

  private String text(Object side) {
    return TemplateTypes.text(intrinsics.resolve(side), "Fn::Equals");
  }
}
