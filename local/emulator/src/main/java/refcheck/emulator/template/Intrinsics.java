package refcheck.emulator.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Replaces CloudFormation's intrinsic functions by their values. */
final class Intrinsics {
  private static final Set<String> KNOWN =
      Set.of(
          "Ref",
          "Condition",
          "Fn::GetAtt",
          "Fn::Sub",
          "Fn::If",
          "Fn::Equals",
          "Fn::Not",
          "Fn::And",
          "Fn::FindInMap");

  private final References references;
  private final TemplateSection mappings;
  private final Conditions conditions;

  Intrinsics(References references, TemplateSection template) {
    this.references = references;
    this.mappings = template.section("Mappings");
    this.conditions = new Conditions(template.section("Conditions"), this);
  }

  static boolean knows(String key) {
    return KNOWN.contains(key);
  }

  Conditions conditions() {
    return conditions;
  }

  Object resolve(Object value) {
    return switch (value) {
      case Map<?, ?> map -> resolveMap(TemplateTypes.object(map, "a map"));
      case List<?> list -> resolveList(TemplateTypes.list(list, "a list"));
      default -> value;
    };
  }

  Map<String, Object> resolveObject(Object value, String where) {
    return TemplateTypes.object(resolve(value), where);
  }

  private Object resolveMap(Map<String, Object> map) {
    if (map.size() == 1) {
      var entry = map.entrySet().iterator().next();
      if (isCall(entry.getKey(), entry.getValue())) {
        return call(entry.getKey(), entry.getValue());
      }
    }
    var resolved = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> resolved.put(key, resolve(value)));
    resolved.values().removeIf(NoValue.class::isInstance);
    return resolved;
  }

  private Object resolveList(List<Object> list) {
    var resolved = new ArrayList<>();
    list.forEach(item -> resolved.add(resolve(item)));
    resolved.removeIf(NoValue.class::isInstance);
    return resolved;
  }

  /**
   * A policy statement also has a key {@code Condition}. It is a function call only if its value is
   * a condition's name.
   */
  private static boolean isCall(String key, Object argument) {
    return key.equals("Condition")
        ? argument instanceof String
        : key.equals("Ref") || key.startsWith("Fn::");
  }

  private Object call(String key, Object argument) {
    return switch (key) {
      case "Ref" -> ref(TemplateTypes.text(argument, key));
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> new Substitution(this).of(argument);
      case "Fn::If" -> choose(arguments(argument, key, 3));
      case "Fn::FindInMap" -> find(arguments(argument, key, 3));
      case "Condition", "Fn::Equals", "Fn::Not", "Fn::And" -> conditions.test(key, argument);
      default -> throw new TemplateError("unknown intrinsic " + key);
    };
  }

  Object ref(String name) {
    return name.equals("AWS::NoValue") ? new NoValue() : references.ref(name);
  }

  Object attribute(Object argument) {
    var path =
        argument instanceof String text
            ? List.of(text.split("\\.", 2))
            : arguments(argument, "Fn::GetAtt", 2);
    if (path.size() < 2) {
      throw new TemplateError("Fn::GetAtt needs a resource and an attribute, not " + argument);
    }
    return references.attribute(TemplateTypes.text(path.get(0), "Fn::GetAtt"), text(path.get(1)));
  }

  private Object find(List<Object> arguments) {
    var row = mappings.section(text(arguments.get(0))).section(text(arguments.get(1)));
    var key = text(arguments.get(2));
    return TemplateTypes.present(row.values().get(key), row.place(key));
  }

  private Object choose(List<Object> arguments) {
    return resolve(arguments.get(conditions.holds(text(arguments.getFirst())) ? 1 : 2));
  }

  private String text(Object value) {
    return TemplateTypes.text(resolve(value), "an intrinsic's argument");
  }

  static List<Object> arguments(Object argument, String key, int count) {
    var list = TemplateTypes.list(argument, key);
    if (list.size() != count) {
      throw new TemplateError("%s needs %d arguments, not %d".formatted(key, count, list.size()));
    }
    return list;
  }

  /** AWS::NoValue: a property or list item with this value is removed. */
  private record NoValue() {}
}
