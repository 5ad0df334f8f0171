package refcheck.emulator.template;

import java.util.Optional;

/**
 * Knows the resources that the SAM transform adds: the implicit API and an API's stage. Roles that
 * it would add are not read here, because the template defines its own.
 */
final class GeneratedBySam {
  private static final String STAGE = ".Stage";

  private GeneratedBySam() {}

  static Optional<String> type(String logicalId, TemplateSection resources) {
    if (logicalId.equals("ServerlessHttpApi")) {
      return Optional.of("AWS::Serverless::HttpApi");
    }
    return isStage(logicalId, resources)
        ? Optional.of("AWS::ApiGatewayV2::Stage")
        : Optional.empty();
  }

  private static boolean isStage(String logicalId, TemplateSection resources) {
    if (!logicalId.endsWith(STAGE)) {
      return false;
    }
    var owner = resources.section(logicalId.substring(0, logicalId.length() - STAGE.length()));
    return owner.optionalText("Type").filter("AWS::Serverless::HttpApi"::equals).isPresent();
  }
}
