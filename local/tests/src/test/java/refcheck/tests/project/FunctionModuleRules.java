package refcheck.tests.project;

import static refcheck.tests.project.ModuleNames.API;
import static refcheck.tests.project.ModuleNames.BEANS;
import static refcheck.tests.project.ModuleNames.CONTEXT;
import static refcheck.tests.project.ModuleNames.DOMAIN;
import static refcheck.tests.project.ModuleNames.DOSSIER;
import static refcheck.tests.project.ModuleNames.INJECT;
import static refcheck.tests.project.ModuleNames.JSON;
import static refcheck.tests.project.ModuleNames.JSON_TREE;
import static refcheck.tests.project.ModuleNames.LAMBDA;
import static refcheck.tests.project.ModuleNames.PAGES;
import static refcheck.tests.project.ModuleNames.REQUIRES;
import static refcheck.tests.project.ModuleNames.STORE;

import java.util.ArrayList;
import java.util.List;

/** The rules of the functions. */
final class FunctionModuleRules {
  static final List<ModuleRule> ALL =
      List.of(
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
              BEANS,
              "software.amazon.awssdk.core..",
              "software.amazon.awssdk.awscore..",
              "software.amazon.awssdk.http",
              "software.amazon.awssdk.services.sqs.."));

  private FunctionModuleRules() {}

  /** A function uses shared modules but never another function. */
  private static ModuleRule function(String name, String... more) {
    var allowed = new ArrayList<>(List.of(DOMAIN, STORE, LAMBDA, INJECT, CONTEXT));
    allowed.addAll(List.of(more));
    return new ModuleRule("refcheck." + name, allowed);
  }
}
