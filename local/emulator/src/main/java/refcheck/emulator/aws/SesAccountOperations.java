package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.wire.HostResponse;
import refcheck.json.Json;

/** Handles the SES calls on sender identities and configuration sets. */
final class SesAccountOperations {

  private final SesAccount account;

  SesAccountOperations(SesAccount account) {
    this.account = account;
  }

  HostResponse addIdentity(JsonNode request) {
    var identity = required(request, "EmailIdentity");
    account.addIdentity(identity);
    return identity(identity);
  }

  HostResponse identity(@Nullable String identity) {
    if (identity == null || !account.hasIdentity(identity)) {
      throw new AwsRefusal(
          404, "NotFoundException", "Email identity " + identity + " does not exist.");
    }
    var type = identity.contains("@") ? "EMAIL_ADDRESS" : "DOMAIN";
    return HostResponse.json(
        200,
        Json.object(
            "IdentityType",
            type,
            "VerifiedForSendingStatus",
            true,
            "VerificationStatus",
            "SUCCESS",
            "FeedbackForwardingStatus",
            true));
  }

  HostResponse addConfigurationSet(JsonNode request) {
    account.addConfigurationSet(required(request, "ConfigurationSetName"));
    return HostResponse.json(200, Map.of());
  }

  HostResponse configurationSet(@Nullable String name) {
    requireConfigurationSet(name);
    return HostResponse.json(
        200,
        Json.object(
            "ConfigurationSetName", name, "SendingOptions", Json.object("SendingEnabled", true)));
  }

  void requireConfigurationSet(@Nullable String name) {
    if (name != null && !account.hasConfigurationSet(name)) {
      throw new AwsRefusal(
          404, "NotFoundException", "Configuration set <" + name + "> does not exist.");
    }
  }

  private static String required(JsonNode request, String name) {
    return JsonNodes.textAt(request, name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> MailAddress.invalid("Missing required field: " + name));
  }
}
