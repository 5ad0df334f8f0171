package refcheck.tests.deployed;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger;
import refcheck.json.Json;

/**
 * The stack that {@code sam deploy} created from the template. Can be deployed again and deleted.
 */
final class DeployedStack {
  static final String NAME = "refcheck";
  static final String REGION = "eu-central-1";

  private final Ministack ministack;
  private final Path folder;
  private final URI origin;
  private final PythonTool sam;
  private Map<String, String> names = Map.of();

  DeployedStack(Ministack ministack, Path folder, URI origin) {
    this.ministack = ministack;
    this.folder = folder;
    this.origin = origin;
    this.sam =
        PythonTool.of(
            "sam",
            "sam",
            folder,
            Map.of(
                "AWS_ENDPOINT_URL", ministack.address().toString(),
                "AWS_ACCESS_KEY_ID", "test",
                "AWS_SECRET_ACCESS_KEY", "test",
                "AWS_DEFAULT_REGION", REGION,
                "SAM_CLI_TELEMETRY", "0"));
  }

  /** Builds and deploys the template. Only the parameters differ from AWS. */
  void deploy(String... parameters) throws IOException, InterruptedException {
    sam.run(folder.resolve("sam.log"), "build");
    var command =
        new ArrayList<>(
            List.of(
                "deploy",
                "--stack-name",
                NAME,
                "--resolve-s3",
                "--capabilities",
                "CAPABILITY_IAM",
                "--no-confirm-changeset",
                "--no-fail-on-empty-changeset",
                "--parameter-overrides",
                "PublicOrigin=" + origin,
                "SenderAddress=references@refcheck.example",
                "SenderIdentity=refcheck.example",
                "SenderIdentityIs=new-address",
                "Runtime=provided.al2023",
                "Architecture=x86_64"));
    command.addAll(List.of(parameters));
    sam.run(folder.resolve("sam.log"), command.toArray(String[]::new));
    var resources = JsonNodes.read(list("resources"), "the stack's resources");
    names =
        JsonNodes.elements(resources).stream()
            .collect(
                Collectors.toMap(
                    each -> each.get("LogicalResourceId").getStringValue(),
                    each -> each.get("PhysicalResourceId").getStringValue()));
  }

  private String list(String what) throws IOException, InterruptedException {
    var file = folder.resolve(what + ".json");
    Files.deleteIfExists(file);
    sam.run(file, "list", what, "--stack-name", NAME, "--output", "json");
    var output = Files.readString(file);
    return output.substring(output.indexOf("\n[\n") + 1); // Skips sam's messages.
  }

  void delete() throws IOException, InterruptedException {
    sam.run(folder.resolve("sam.log"), "delete", "--stack-name", NAME, "--no-prompts");
  }

  /** The physical name of a resource of the template. */
  String name(String logicalId) {
    return names.getOrDefault(logicalId, logicalId + " is not deployed");
  }

  /** The API's address without a domain name. */
  URI api() {
    return ministack.address().resolve("/_aws/execute-api/" + name("Api") + "/$default");
  }

  /**
   * Adds the template's routes, because ministack ignores the API definition that SAM generates.
   */
  void addRoutes() throws IOException {
    for (var function : template().functions()) {
      var routes = function.events(Trigger.HttpRoute.class);
      if (!routes.isEmpty()) {
        var integration = integration(function);
        routes.forEach(route ->
            gateway(
                "routes",
                Json.object(
                    "routeKey", route.routeKey(), "target", "integrations/" + integration)));
      }
    }
  }

  private String integration(LambdaFunction function) {
    var integration =
        Json.object(
            "integrationType", "AWS_PROXY",
            "integrationUri",
                "arn:aws:lambda:" + REGION + ":000000000000:function:" + name(function.logicalId()),
            "payloadFormatVersion", "2.0");
    return gateway("integrations", integration).get("integrationId").getStringValue();
  }

  private JsonNode gateway(String what, Object body) {
    return ministack.post("apigateway", "/v2/apis/" + name("Api") + "/" + what, body);
  }

  private Template template() throws IOException {
    return Template.read(
        folder.resolve("template.yaml"),
        Map.of(
            "PublicOrigin", origin.toString(),
            "SenderAddress", "references@refcheck.example",
            "SenderIdentity", "refcheck.example"));
  }
}
