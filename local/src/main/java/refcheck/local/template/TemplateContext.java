package refcheck.local.template;

import java.util.Map;

/**
 * One reading of a template: its parameters' values, its resources' names, and the functions over
 * both.
 */
final class TemplateContext {
  private final Map<String, String> keyIds;
  private final References references;
  private final Intrinsics intrinsics;
  private final Resources resources;

  TemplateContext(
      TemplateSection template, Map<String, String> overrides, Map<String, String> keyIds) {
    this.keyIds = Map.copyOf(keyIds);
    this.resources = new Resources(template.section("Resources"), this);
    this.references = new References(template.section("Parameters"), overrides, resources);
    this.intrinsics = new Intrinsics(references, template);
  }

  /** KMS's own ids of keys that exist already, by logical id. */
  Map<String, String> keyIds() {
    return keyIds;
  }

  String pseudo(String name) {
    return references.pseudo(name);
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  Resources resources() {
    return resources;
  }
}
