package refcheck.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The project's template.yaml with every parameter, condition and function resolved. */
public final class Template {
  private final TemplateSection document;
  private final Map<String, String> overrides;
  private final TemplateContext world;
  private final Map<String, TemplateSection> resources = new LinkedHashMap<>();
  private final List<Table> tables;
  private final List<Queue> queues;
  private final List<Key> keys;
  private final List<Rule> rules;
  private final List<LambdaFunction> functions;

  private Template(
      TemplateSection document, Map<String, String> overrides, Map<String, String> keyIds) {
    this.document = document;
    this.overrides = Map.copyOf(overrides);
    this.world = new TemplateContext(document, overrides, keyIds);
    resolve();
    var reader = new ResourceReader(world.resources());
    this.tables = ofType("AWS::DynamoDB::Table", reader::table);
    this.queues = ofType("AWS::SQS::Queue", reader::queue);
    this.keys = ofType("AWS::KMS::Key", (id, _) -> reader.key(id, raw("AWS::KMS::Alias")));
    this.rules = ofType("AWS::Events::Rule", new RuleReader(world.resources())::rule);
    var globals = world.intrinsics().resolveObject(document.section("Globals").values(), "Globals");
    var functionReader =
        new FunctionReader(
            new TemplateSection("Globals", globals).section("Function"),
            world.resources(),
            new TriggerReader(tables, queues),
            roles());
    this.functions = ofType("AWS::Serverless::Function", functionReader::function);
  }

  /**
   * The overrides are of the template's parameters and of AWS's own words (AWS::StackName,
   * AWS::Region, AWS::AccountId); a template that cannot be followed is a {@link TemplateError}.
   */
  public static Template read(Path path, Map<String, String> overrides) throws IOException {
    var document = new TemplateSection("template", CloudFormationYaml.read(Files.readString(path)));
    return new Template(document, overrides, Map.of());
  }

  /**
   * The same template now that KMS has given its keys ids; until then a key is called by its alias.
   */
  public Template withKeys(Map<String, String> keyIds) {
    return new Template(document, overrides, keyIds);
  }

  private void resolve() {
    var section = document.section("Resources");
    for (var id : section.values().keySet()) {
      var resource = section.section(id);
      if (resource
          .optionalText("Condition")
          .map(world.intrinsics().conditions()::holds)
          .orElse(true)) {
        resources.put(
            id, new TemplateSection(id, world.intrinsics().resolveObject(resource.values(), id)));
      }
    }
  }

  private Map<String, List<Grant>> roles() {
    return raw("AWS::IAM::Role").stream()
        .collect(
            Collectors.toMap(
                role -> world.resources().arn(role.where()),
                role -> Grant.all(role.section("Properties"))));
  }

  private <T> List<T> ofType(String type, Reading<T> reading) {
    return raw(type).stream()
        .map(section -> reading.read(section.where(), section.section("Properties")))
        .toList();
  }

  private List<TemplateSection> raw(String type) {
    return resources.values().stream()
        .filter(section -> section.text("Type").equals(type))
        .toList();
  }

  public List<LambdaFunction> functions() {
    return functions;
  }

  public List<Table> tables() {
    return tables;
  }

  public List<Queue> queues() {
    return queues;
  }

  public List<Key> keys() {
    return keys;
  }

  public List<Rule> rules() {
    return rules;
  }

  /** Addresses and domains that SES may send from. */
  public List<String> identities() {
    return ofType("AWS::SES::EmailIdentity", (_, properties) -> properties.text("EmailIdentity"));
  }

  public List<String> configurationSets() {
    return ofType("AWS::SES::ConfigurationSet", (id, _) -> world.resources().name(id));
  }

  /**
   * Every resource as it stands, by logical id, resolved; those whose condition is false are
   * absent.
   */
  public Map<String, Map<String, Object>> resources() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    resources.forEach((id, section) -> all.put(id, section.values()));
    return all;
  }

  /** A part of the template other than its resources, as it is written. */
  public Map<String, Object> asWritten(String part) {
    return document.section(part).values();
  }

  public String region() {
    return world.pseudo("Region");
  }

  public String accountId() {
    return world.pseudo("AccountId");
  }

  private interface Reading<T> {
    T read(String logicalId, TemplateSection properties);
  }
}
