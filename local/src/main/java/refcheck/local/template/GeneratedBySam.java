package refcheck.local.template;

import java.util.Optional;

/**
 * Resources that the SAM transform makes without being told: the implicit API, an API's stage, a
 * function's role.
 */
final class GeneratedBySam {
  private static final String ROLE = "Role";
  private static final String STAGE = ".Stage";

  private GeneratedBySam() {}

  static Optional<String> type(String logicalId, Section resources) {
    if (logicalId.equals("ServerlessHttpApi")) {
      return Optional.of("AWS::Serverless::HttpApi");
    }
    if (belongsTo("AWS::Serverless::HttpApi", STAGE, logicalId, resources)) {
      return Optional.of("AWS::ApiGatewayV2::Stage");
    }
    return belongsTo("AWS::Serverless::Function", ROLE, logicalId, resources)
        ? Optional.of("AWS::IAM::Role")
        : Optional.empty();
  }

  private static boolean belongsTo(
      String type, String suffix, String logicalId, Section resources) {
    if (!logicalId.endsWith(suffix)) {
      return false;
    }
    var owner = resources.section(logicalId.substring(0, logicalId.length() - suffix.length()));
    return owner.optionalText("Type").filter(type::equals).isPresent();
  }
}
