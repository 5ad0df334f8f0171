package refcheck.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates Fn::Sub: {@code ${Name}}, {@code ${Resource.Attribute}} and the literal {@code
 * ${!Name}}.
 */
final class Substitution {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

  private final Intrinsics intrinsics;

  Substitution(Intrinsics intrinsics) {
    this.intrinsics = intrinsics;
  }

  String of(Object argument) {
    return switch (argument) {
      case String text -> substitute(text, Map.of());
      case List<?> list -> {
        var arguments = Intrinsics.arguments(list, "Fn::Sub", 2);
        var variables = intrinsics.resolveObject(arguments.get(1), "Fn::Sub");
        yield substitute(TemplateTypes.text(arguments.getFirst(), "Fn::Sub"), variables);
      }
      default -> throw new TemplateError("Fn::Sub needs text, or text and a map");
    };
  }

  private String substitute(String text, Map<String, Object> variables) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), variables)));
  }

  private String value(String literal, String name, Map<String, Object> variables) {
    if (!literal.isEmpty()) {
      return "${" + name + "}";
    }
    var variable = variables.get(name);
    if (variable != null) {
      return TemplateTypes.text(variable, "Fn::Sub " + name);
    }
    return TemplateTypes.text(
        name.contains(".") ? intrinsics.attribute(name) : intrinsics.ref(name), "Fn::Sub " + name);
  }
}
