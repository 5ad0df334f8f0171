package refcheck.tests.project;

import static refcheck.tests.project.ModuleNames.API;
import static refcheck.tests.project.ModuleNames.DOMAIN;
import static refcheck.tests.project.ModuleNames.JSON;
import static refcheck.tests.project.ModuleNames.JSON_TREE;
import static refcheck.tests.project.ModuleNames.STORE;

import java.util.List;

/**
 * The rules of the modules that are never deployed. The emulator knows nothing of this project but
 * its JSON reader.
 */
final class LocalModuleRules {
  static final List<ModuleRule> ALL =
      List.of(
          ModuleRule.of(
              "refcheck.emulator..",
              JSON,
              JSON_TREE,
              "com.sun.net.httpserver",
              "jakarta.mail..",
              "org.slf4j",
              "org.yaml.snakeyaml..",
              "org.elasticmq..",
              "org.apache.pekko..",
              "com.typesafe.config",
              "org.eclipse.jetty..",
              "software.amazon.dynamodb.services.local..",
              "software.amazon.event.ruler",
              "software.amazon.awssdk..",
              "java.net.http",
              "java.util.logging"),
          ModuleRule.of(
              "refcheck.operator",
              DOMAIN,
              STORE,
              API,
              "picocli",
              "software.amazon.awssdk.auth.credentials",
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.regions..",
              "software.amazon.awssdk.services.dynamodb.."),
          ModuleRule.of("refcheck.host..", "..", "picocli"));

  private LocalModuleRules() {}
}
