package refcheck.local.template;

import java.util.Optional;

/**
 * Resources that the SAM transform makes without being told: the implicit API, a function's role.
 */
final class GeneratedBySam {
  private static final String ROLE = "Role";

  private GeneratedBySam() {}

  static Optional<String> type(String logicalId, Section resources) {
    if (logicalId.equals("ServerlessHttpApi")) {
      return Optional.of("AWS::Serverless::HttpApi");
    }
    return isRole(logicalId, resources) ? Optional.of("AWS::IAM::Role") : Optional.empty();
  }

  private static boolean isRole(String logicalId, Section resources) {
    if (!logicalId.endsWith(ROLE)) {
      return false;
    }
    var owner = resources.section(logicalId.substring(0, logicalId.length() - ROLE.length()));
    return owner.optionalText("Type").filter("AWS::Serverless::Function"::equals).isPresent();
  }
}
