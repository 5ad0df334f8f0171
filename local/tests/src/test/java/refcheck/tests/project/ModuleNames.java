package refcheck.tests.project;

/** Packages that {@link ModuleRules} names more than once. */
final class ModuleNames {
  /** Ids, the machines of a case, forms and tenants: all of the domain without personal data. */
  static final String DOMAIN =
      "refcheck.[domain|domain.cases|domain.task|domain.flow|domain.retention|domain.delivery"
          + "|domain.access|domain.form]";

  static final String IDS = "refcheck.domain";
  static final String TASK = "refcheck.domain.task";
  static final String DOSSIER = "refcheck.domain.dossier";
  static final String JSON = "refcheck.json";
  static final String VAULT = "refcheck.vault";
  static final String STORE = "refcheck.store";
  static final String TABLE = "refcheck.table";
  static final String LAMBDA = "refcheck.lambda";
  static final String API = "refcheck.api";
  static final String PAGES = "refcheck.pages";
  static final String INJECT = "jakarta.inject";
  static final String CONTEXT = "io.micronaut.context";
  static final String BEANS = "io.micronaut.context.annotation";

  static final String REQUIRES =
      "io.micronaut.context.condition"; // The default value of @Requires.

  static final String JSON_TREE = "io.micronaut.json.tree";

  private ModuleNames() {}
}
