package refcheck.tests.project;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.emulator.template.Template;

/** An alarm of the template. */
record Alarm(String name, Map<String, Object> properties) {
  static final Template TEMPLATE = ProjectFiles.template();

  String metric() {
    return RawTemplate.text(properties, "Namespace")
        + " "
        + RawTemplate.text(properties, "MetricName");
  }

  Map<String, String> dimensions() {
    return RawTemplate.list(properties.get("Dimensions")).stream()
        .collect(
            Collectors.toMap(
                each -> RawTemplate.text(each, "Name"), each -> RawTemplate.text(each, "Value")));
  }

  static List<Alarm> all() {
    return RawTemplate.ofType(TEMPLATE.resources(), "AWS::CloudWatch::Alarm")
        .map(each -> new Alarm(each.getKey(), RawTemplate.map(each.getValue(), "Properties")))
        .toList();
  }

  static List<Alarm> of(String metric, Map<String, String> dimensions) {
    return all().stream()
        .filter(each -> each.metric().equals(metric) && each.dimensions().equals(dimensions))
        .toList();
  }

  /** The properties of any resource. */
  static Map<String, Object> properties(String logicalId) {
    return RawTemplate.map(TEMPLATE.resources().get(logicalId), "Properties");
  }
}
