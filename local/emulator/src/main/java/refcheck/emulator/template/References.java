package refcheck.emulator.template;

import java.util.LinkedHashMap;
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

  private final Map<String, String> values = new LinkedHashMap<>(PSEUDO);
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
    values.put(name, override == null ? parameter.text("Default") : override);
  }

  private void override(String name, String value) {
    if (!values.containsKey(name)) {
      throw new TemplateError("there is no parameter " + name);
    }
    if (PSEUDO.containsKey(name)) {
      values.put(name, value);
    }
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
