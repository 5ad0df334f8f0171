package refcheck.tests.project;

import static refcheck.tests.project.ModuleNames.API;
import static refcheck.tests.project.ModuleNames.BEANS;
import static refcheck.tests.project.ModuleNames.CONTEXT;
import static refcheck.tests.project.ModuleNames.DOMAIN;
import static refcheck.tests.project.ModuleNames.DOSSIER;
import static refcheck.tests.project.ModuleNames.IDS;
import static refcheck.tests.project.ModuleNames.INJECT;
import static refcheck.tests.project.ModuleNames.JSON;
import static refcheck.tests.project.ModuleNames.JSON_TREE;
import static refcheck.tests.project.ModuleNames.LAMBDA;
import static refcheck.tests.project.ModuleNames.PAGES;
import static refcheck.tests.project.ModuleNames.REQUIRES;
import static refcheck.tests.project.ModuleNames.STORE;
import static refcheck.tests.project.ModuleNames.TABLE;
import static refcheck.tests.project.ModuleNames.TASK;
import static refcheck.tests.project.ModuleNames.VAULT;

import java.util.List;

/** The rules of the modules that functions share. */
final class SharedModuleRules {
  static final List<ModuleRule> ALL =
      List.of(
          ModuleRule.of(IDS),
          ModuleRule.of(TASK, IDS),
          ModuleRule.of("refcheck.domain.flow", IDS, TASK),
          ModuleRule.of("refcheck.domain.retention", IDS),
          ModuleRule.of("refcheck.domain.delivery", TASK),
          ModuleRule.of(
              "refcheck.domain.cases",
              IDS,
              TASK,
              "refcheck.domain.flow",
              "refcheck.domain.retention",
              "refcheck.domain.delivery"),
          ModuleRule.of("refcheck.domain.form", TASK),
          ModuleRule.of(DOSSIER, IDS, TASK),
          ModuleRule.of("refcheck.domain.access", IDS),
          ModuleRule.of(
              JSON, JSON_TREE, "io.micronaut.jackson.core.tree", "com.fasterxml.jackson.core"),
          ModuleRule.of(
              VAULT,
              IDS,
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
          ModuleRule.of(
              TABLE,
              INJECT,
              BEANS,
              REQUIRES,
              JSON_TREE,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http..",
              "software.amazon.awssdk.services.dynamodb.."),
          ModuleRule.of(
              STORE,
              DOMAIN,
              DOSSIER,
              VAULT,
              TABLE,
              INJECT,
              JSON,
              JSON_TREE,
              "software.amazon.awssdk.services.dynamodb.."),
          ModuleRule.of(
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
          ModuleRule.of(
              API, DOMAIN, LAMBDA, INJECT, CONTEXT, JSON, JSON_TREE, "com.fasterxml.jackson.core"),
          ModuleRule.of(PAGES, DOMAIN, DOSSIER, INJECT, "gg.jte.."),
          ModuleRule.of(
              "refcheck.testing",
              DOMAIN,
              DOSSIER,
              VAULT,
              STORE,
              TABLE,
              API,
              JSON,
              JSON_TREE,
              CONTEXT,
              "io.micronaut.context.env",
              "com.amazonaws.services.lambda.runtime",
              "software.amazon.awssdk.services.dynamodb.model",
              "software.amazon.awssdk.services.sqs..",
              "org.junit.jupiter.api..",
              "org.assertj.core.api.."));

  private SharedModuleRules() {}
}
