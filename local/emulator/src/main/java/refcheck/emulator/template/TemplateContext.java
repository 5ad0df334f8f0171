package refcheck.emulator.template;

import java.util.Map;

/**
 * The context in which a template is resolved: parameter values, resource names, and the intrinsic
 * functions.
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

  /** KMS's IDs of existing keys, by logical ID. */
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
