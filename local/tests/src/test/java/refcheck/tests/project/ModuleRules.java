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
  private static final String TABLE = "refcheck.table";
  private static final String LAMBDA = "refcheck.lambda";
  private static final String API = "refcheck.api";
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
              TABLE,
              INJECT,
              BEANS,
              REQUIRES,
              JSON_TREE,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.services.dynamodb.."),
          module(
              STORE,
              DOMAIN,
              DOSSIER,
              VAULT,
              TABLE,
              INJECT,
              JSON,
              JSON_TREE,
              "software.amazon.awssdk.services.dynamodb.."),
          module(
              LAMBDA,
              INJECT,
              CONTEXT,
              "io.micronaut.context.env",
              BEANS,
              REQUIRES,
              JSON,
              JSON_TREE,
              "io.micronaut.function..",
              "com.amazonaws.services.lambda.runtime",
              "org.slf4j",
              "software.amazon.awssdk.core.exception"),
          module(
              API, DOMAIN, LAMBDA, INJECT, CONTEXT, JSON, JSON_TREE, "com.fasterxml.jackson.core"),
          module(PAGES, DOMAIN, DOSSIER, INJECT, "gg.jte.."),
          module(
              "refcheck.testing",
              DOMAIN,
              DOSSIER,
              VAULT,
              STORE,
              TABLE,
              "software.amazon.awssdk.services.dynamodb.model",
              "org.junit.jupiter.api..",
              "org.assertj.core.api.."),
          function("cancelcheck", API),
          function("createcheck", API, DOSSIER, BEANS, JSON_TREE),
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
          function("readcheck", API),
          function("readreport", API, DOSSIER, PAGES),
          function("recorddelivery", JSON, JSON_TREE),
          function("showform", API, DOSSIER, PAGES),
          function("submitform", API, DOSSIER, PAGES),
          function(
              "processduechecks",
              TABLE,
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
              API,
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
    var allowed = new ArrayList<>(List.of(DOMAIN, STORE, LAMBDA, INJECT, CONTEXT));
    allowed.addAll(List.of(more));
    return new ModuleRule("refcheck." + name, allowed);
  }
}
