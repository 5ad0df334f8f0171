package refcheck.emulator.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names and ARNs of the template's resources on this machine. */
final class Resources {
  private static final Map<String, String> NAME_PROPERTIES =
      Map.of(
          "AWS::DynamoDB::Table", "TableName",
          "AWS::SQS::Queue", "QueueName",
          "AWS::SES::ConfigurationSet", "Name",
          "AWS::SES::EmailIdentity", "EmailIdentity",
          "AWS::Events::Rule", "Name",
          "AWS::KMS::Alias", "AliasName",
          "AWS::IAM::Role", "RoleName",
          "AWS::Logs::LogGroup", "LogGroupName");
  private static final Pattern FOLDER =
      Pattern.compile("(?:\\./)?functions/([^/]+)/target/\\1\\.zip");

  /** A fixed placeholder. The poller looks up the table's real stream. */
  private static final String STREAM_LABEL = "/stream/2026-01-01T00:00:00.000";

  private final TemplateSection resources;
  private final TemplateContext context;

  Resources(TemplateSection resources, TemplateContext context) {
    this.resources = resources;
    this.context = context;
  }

  String ref(String logicalId) {
    return switch (type(logicalId)) {
      case "AWS::SQS::Queue" -> url(logicalId);
      case "AWS::KMS::Key" -> keyId(logicalId);
      case "AWS::SNS::Topic" -> arn(logicalId);
      case "AWS::ApiGatewayV2::Stage" -> "$default";
      default -> name(logicalId);
    };
  }

  String attribute(String logicalId, String attribute) {
    return switch (type(logicalId) + "." + attribute) {
      case "AWS::DynamoDB::Table.StreamArn" -> arn(logicalId) + STREAM_LABEL;
      case "AWS::SQS::Queue.QueueUrl" -> url(logicalId);
      case "AWS::SQS::Queue.QueueName" -> name(logicalId);
      case "AWS::KMS::Key.KeyId" -> keyId(logicalId);
      default -> attribute.equals("Arn") ? arn(logicalId) : name(logicalId) + "." + attribute;
    };
  }

  String name(String logicalId) {
    var properties = resources.section(logicalId).section("Properties");
    var type = type(logicalId);
    if (type.equals("AWS::Serverless::Function")) {
      return folder(properties);
    }
    var property = NAME_PROPERTIES.getOrDefault(type, "");
    var given = Optional.ofNullable(properties.values().get(property));
    return given
        .map(name ->
            TemplateTypes.text(context.intrinsics().resolve(name), properties.place(property)))
        .orElseGet(() -> context.pseudo("StackName") + "-" + logicalId);
  }

  String url(String logicalId) {
    return "http://127.0.0.1/%s/%s".formatted(context.pseudo("AccountId"), name(logicalId));
  }

  String alias(String logicalId) {
    return "alias/%s-%s".formatted(context.pseudo("StackName"), logicalId);
  }

  private String keyId(String logicalId) {
    return context.keyIds().getOrDefault(logicalId, alias(logicalId));
  }

  String arn(String logicalId) {
    var name = name(logicalId);
    var keyId = keyId(logicalId);
    return switch (type(logicalId)) {
      case "AWS::DynamoDB::Table" -> arn("dynamodb", "table/" + name);
      case "AWS::KMS::Key" -> arn("kms", keyId.startsWith("alias/") ? keyId : "key/" + keyId);
      case "AWS::Serverless::Function" -> arn("lambda", "function:" + name);
      case "AWS::SES::EmailIdentity" -> arn("ses", "identity/" + name);
      case "AWS::SES::ConfigurationSet" -> arn("ses", "configuration-set/" + name);
      case "AWS::Events::Rule" -> arn("events", "rule/" + name);
      case "AWS::Logs::LogGroup" -> arn("logs", "log-group:" + name);
      case "AWS::IAM::Role" ->
          "arn:%s:iam::%s:role/%s"
              .formatted(context.pseudo("Partition"), context.pseudo("AccountId"), name);
      case String other -> arn(service(other), name);
    };
  }

  private String arn(String service, String resource) {
    return "arn:%s:%s:%s:%s:%s"
        .formatted(
            context.pseudo("Partition"),
            service,
            context.pseudo("Region"),
            context.pseudo("AccountId"),
            resource);
  }

  private String type(String logicalId) {
    if (resources.has(logicalId)) {
      return resources.section(logicalId).text("Type");
    }
    return GeneratedBySam.type(logicalId, resources)
        .orElseThrow(() -> new TemplateError("there is no resource " + logicalId));
  }

  private static String service(String type) {
    var parts = type.split("::", 3);
    return parts.length == 3 ? parts[1].toLowerCase(Locale.ROOT) : "custom";
  }

  private static String folder(TemplateSection function) {
    var matcher = FOLDER.matcher(function.text("CodeUri"));
    if (!matcher.matches()) {
      throw new TemplateError(
          function.place("CodeUri") + " must be functions/<name>/target/<name>.zip");
    }
    return matcher.group(1);
  }
}
