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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rules of the functions, read from their poms. A function uses shared modules but never
 * another function. It may use pages and a client of AWS only if its pom names them, and personal
 * data only if it has a client of KMS.
 */
final class FunctionModuleRules {
  private static final List<String> SHARED =
      List.of(DOMAIN, STORE, LAMBDA, API, JSON, JSON_TREE, INJECT, CONTEXT, BEANS, REQUIRES);

  private static final List<String> CLIENT =
      List.of(
          "software.amazon.awssdk.core..",
          "software.amazon.awssdk.awscore..",
          "software.amazon.awssdk.http..");

  private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([\\w-]+)</artifactId>");

  static final List<ModuleRule> ALL =
      ProjectFiles.folders("functions").stream().map(FunctionModuleRules::function).toList();

  private FunctionModuleRules() {}

  private static ModuleRule function(String folder) {
    var required = new ArrayList<String>();
    DEPENDENCY
        .matcher(pom(folder))
        .results()
        .map(found -> found.group(1))
        .forEach(each -> required.addAll(packages(each)));
    return new ModuleRule("refcheck." + folder.replace("-", ""), required, SHARED);
  }

  private static List<String> packages(String dependency) {
    return switch (dependency) {
      case "refcheck-pages" -> List.of(PAGES);
      case "kms" -> List.of(DOSSIER);
      case "aws-crt" -> List.of("software.amazon.awssdk.crt");
      case "sqs", "sesv2" -> client(dependency);
      default -> List.of();
    };
  }

  private static List<String> client(String service) {
    var packages = new ArrayList<>(CLIENT);
    packages.add("software.amazon.awssdk.services." + service + "..");
    return packages;
  }

  private static String pom(String folder) {
    try {
      return Files.readString(
          ProjectFiles.ROOT.resolve("functions").resolve(folder).resolve("pom.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
