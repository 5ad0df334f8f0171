package refcheck.emulator.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The project's template.yaml with all parameters, conditions and functions resolved. */
public final class Template {
  private final TemplateSection document;
  private final Map<String, String> overrides;
  private final TemplateContext context;
  private final ResolvedResources resources;
  private final List<Table> tables;
  private final List<Queue> queues;
  private final List<Key> keys;
  private final List<Rule> rules;
  private final List<LambdaFunction> functions;

  private Template(
      TemplateSection document, Map<String, String> overrides, Map<String, String> keyIds) {
    this.document = document;
    this.overrides = Map.copyOf(overrides);
    this.context = new TemplateContext(document, overrides, keyIds);
    this.resources = ResolvedResources.of(document.section("Resources"), context.intrinsics());
    var reader = new ResourceReader(context.resources());
    this.tables = resources.ofType("AWS::DynamoDB::Table", reader::table);
    this.queues = resources.ofType("AWS::SQS::Queue", reader::queue);
    this.keys =
        resources.ofType(
            "AWS::KMS::Key", (id, _) -> reader.key(id, resources.sections("AWS::KMS::Alias")));
    this.rules = resources.ofType("AWS::Events::Rule", new RuleReader(context.resources())::rule);
    var globals =
        context.intrinsics().resolveObject(document.section("Globals").values(), "Globals");
    var functionReader =
        new FunctionReader(
            new TemplateSection("Globals", globals).section("Function"),
            context.resources(),
            new TriggerReader(tables, queues),
            roles());
    this.functions = resources.ofType("AWS::Serverless::Function", functionReader::function);
  }

  /**
   * Reads a template.
   *
   * @param overrides values of the template's parameters and of pseudo parameters (AWS::StackName,
   *     AWS::Region, AWS::AccountId)
   * @throws TemplateError if the local host does not support the template
   */
  public static Template read(Path path, Map<String, String> overrides) throws IOException {
    var document = new TemplateSection("template", CloudFormationYaml.read(Files.readString(path)));
    return new Template(document, overrides, Map.of());
  }

  /**
   * Resolves the template again with the IDs that KMS gave to the keys. Without an ID, a key is
   * identified by its alias.
   */
  public Template withKeys(Map<String, String> keyIds) {
    return new Template(document, overrides, keyIds);
  }

  private Map<String, List<Grant>> roles() {
    return resources.sections("AWS::IAM::Role").stream()
        .collect(
            Collectors.toMap(
                role -> context.resources().arn(role.where()),
                role -> Grant.all(role.section("Properties"))));
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
    return resources.ofType(
        "AWS::SES::EmailIdentity", (_, properties) -> properties.text("EmailIdentity"));
  }

  public List<String> configurationSets() {
    return resources.ofType("AWS::SES::ConfigurationSet", (id, _) -> context.resources().name(id));
  }

  /** All resolved resources by logical ID. Resources whose condition is false are absent. */
  public Map<String, Map<String, Object>> resources() {
    var all = new LinkedHashMap<String, Map<String, Object>>();
    resources.byId().forEach((id, section) -> all.put(id, section.values()));
    return all;
  }

  /** A section of the template other than its resources, unresolved. */
  public Map<String, Object> asWritten(String part) {
    return document.section(part).values();
  }

  public String region() {
    return context.pseudo("Region");
  }

  public String accountId() {
    return context.pseudo("AccountId");
  }
}
