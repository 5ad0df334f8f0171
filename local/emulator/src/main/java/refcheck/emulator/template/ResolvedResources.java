package refcheck.emulator.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The template's resources with all functions resolved. Resources whose condition is false are
 * absent.
 */
record ResolvedResources(Map<String, TemplateSection> byId) {

  /** Reads a resource. */
  interface Reading<T> {
    T read(String logicalId, TemplateSection properties);
  }

  static ResolvedResources of(TemplateSection section, Intrinsics intrinsics) {
    var resources = new LinkedHashMap<String, TemplateSection>();
    for (var id : section.values().keySet()) {
      var resource = section.section(id);
      if (resource.optionalText("Condition").map(intrinsics.conditions()::holds).orElse(true)) {
        resources.put(id, new TemplateSection(id, intrinsics.resolveObject(resource.values(), id)));
      }
    }
    return new ResolvedResources(resources);
  }

  <T> List<T> ofType(String type, Reading<T> reading) {
    return sections(type).stream()
        .map(section -> reading.read(section.where(), section.section("Properties")))
        .toList();
  }

  List<TemplateSection> sections(String type) {
    return byId.values().stream().filter(section -> section.text("Type").equals(type)).toList();
  }
}
