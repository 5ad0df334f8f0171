package refcheck.tests.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Lists every module and its allowed dependencies. A dependency that is not listed is forbidden,
 * and every listed one must be used.
 */
final class ModuleRules {
  private static final String DOMAIN = "refcheck.domain";
  private static final String DOSSIER = "refcheck.domain.dossier";
  private static final String JSON = "refcheck.json";
  private static final String VAULT = "refcheck.vault";
  private static final String STORE = "refcheck.store";
  private static final String EDGE = "refcheck.edge";
  private static final String PAGES = "refcheck.pages";

  private static final String INJECT = "jakarta.inject";
  private static final String CONTEXT = "io.micronaut.context";
  private static final String BEANS = "io.micronaut.context.annotation";
  private static final String REQUIRES =
      "io.micronaut.context.condition"; // The default value of @Requires.
  private static final String JSON_TREE = "io.micronaut.json.tree";

  static final List<ModuleRule> ALL =
      List.of(
          module(DOMAIN),
          module(DOSSIER, DOMAIN),
          module(JSON, JSON_TREE, "io.micronaut.jackson.core.tree", "com.fasterxml.jackson.core"),
          module(
              VAULT,
              DOMAIN,
              DOSSIER,
              INJECT,
              BEANS,
              REQUIRES,
              "software.amazon.awssdk.auth.credentials",
              "software.amazon.awssdk.regions",
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.services.kms.."),
          module(
              STORE,
              DOMAIN,
              DOSSIER,
              VAULT,
              INJECT,
              BEANS,
              REQUIRES,
              JSON,
              JSON_TREE,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.services.dynamodb.."),
          module(
              EDGE,
              DOMAIN,
              INJECT,
              CONTEXT,
              "io.micronaut.context.env",
              BEANS,
              REQUIRES,
              JSON,
              JSON_TREE,
              "io.micronaut.function..",
              "com.amazonaws.services.lambda.runtime",
              "com.fasterxml.jackson.core",
              "org.slf4j",
              "software.amazon.awssdk.core.exception"),
          module(PAGES, DOMAIN, DOSSIER, INJECT, "gg.jte.."),
          module(
              "refcheck.testing",
              DOMAIN,
              DOSSIER,
              VAULT,
              STORE,
              "software.amazon.awssdk.services.dynamodb.model",
              "org.junit.jupiter.api..",
              "org.assertj.core.api.."),
          function("cancelcheck", JSON),
          function("createcheck", DOSSIER, BEANS, JSON, JSON_TREE),
          function(
              "sendemail",
              DOSSIER,
              PAGES,
              BEANS,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.crt",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.services.sesv2.."),
          function(
              "publishevents",
              BEANS,
              REQUIRES,
              JSON,
              JSON_TREE,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http",
              "software.amazon.awssdk.services.sqs.."),
          function("purgecheck"),
          function("readcheck"),
          function("readreport", DOSSIER, PAGES),
          function("recorddelivery", JSON, JSON_TREE),
          function("showform", DOSSIER, PAGES),
          function("submitform", DOSSIER, PAGES),
          function(
              "processduechecks",
              BEANS,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http",
              "software.amazon.awssdk.services.sqs.."),
          // The rest is never deployed. The emulator knows nothing of this project but its JSON
          // reader.
          module(
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
          module(
              "refcheck.operator",
              DOMAIN,
              STORE,
              EDGE,
              "picocli",
              "software.amazon.awssdk.auth.credentials",
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.regions..",
              "software.amazon.awssdk.services.dynamodb.."),
          module("refcheck.host..", "..", "picocli"));

  private ModuleRules() {}

  private static ModuleRule module(String name, String... allowed) {
    return new ModuleRule(name, List.of(allowed));
  }

  /** A function uses shared modules but never another function. */
  private static ModuleRule function(String name, String... more) {
    var allowed = new ArrayList<>(List.of(DOMAIN, STORE, EDGE, INJECT, CONTEXT));
    allowed.addAll(List.of(more));
    return new ModuleRule("refcheck." + name, allowed);
  }
}
