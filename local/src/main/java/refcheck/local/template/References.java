package refcheck.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Resolves Ref and Fn::GetAtt to parameters, pseudo parameters and resources. */
final class References {
  private static final Map<String, String> PSEUDO =
      Map.of(
          "AWS::AccountId", "000000000000",
          "AWS::Partition", "aws",
          "AWS::Region", "us-east-1",
          "AWS::StackId", "arn:aws:cloudformation:us-east-1:000000000000:stack/refcheck/local",
          "AWS::StackName", "refcheck",
          "AWS::URLSuffix", "amazonaws.com");

  private final Map<String, Object> values = new LinkedHashMap<>(PSEUDO);
  private final Resources resources;

  /** Overrides may also set pseudo parameters, such as AWS::StackName. */
  References(TemplateSection parameters, Map<String, String> overrides, Resources resources) {
    this.resources = resources;
    parameters.values().keySet().forEach(name -> add(name, parameters.section(name), overrides));
    overrides.forEach(this::override);
  }

  private void add(String name, TemplateSection parameter, Map<String, String> overrides) {
    var override = overrides.get(name);
    if (override == null && !parameter.has("Default")) {
      throw new TemplateError("the parameter %s has no default and no value".formatted(name));
    }
    var text = override == null ? parameter.text("Default") : override;
    var type = parameter.optionalText("Type").orElse("String");
    values.put(name, isList(type) ? List.of(text.split("\\s*,\\s*")) : text);
  }

  private void override(String name, String value) {
    if (!values.containsKey(name)) {
      throw new TemplateError("there is no parameter " + name);
    }
    if (PSEUDO.containsKey(name)) {
      values.put(name, value);
    }
  }

  private static boolean isList(String type) {
    return type.equals("CommaDelimitedList") || type.startsWith("List<");
  }

  Object ref(String name) {
    var value = values.get(name);
    return value == null ? resources.ref(name) : value;
  }

  String attribute(String logicalId, String attribute) {
    return resources.attribute(logicalId, attribute);
  }

  String pseudo(String name) {
    return TemplateTypes.text(values.get("AWS::" + name), name);
  }
}
