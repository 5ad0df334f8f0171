package refcheck.emulator.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.mail.MailHeader;
import refcheck.emulator.mail.Recipients;

/** The fields of a SendEmail request, validated as SES validates them. */
record SesRequest(JsonNode body) {

  private static final int MAX_RECIPIENTS = 50;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  @Nullable String configurationSet() {
    return JsonNodes.textAt(body, "ConfigurationSetName").orElse(null);
  }

  String sender() {
    return JsonNodes.textAt(body, "FromEmailAddress")
        .map(sender -> MailAddress.parse(sender).written())
        .orElseThrow(() -> invalid("Missing required field: FromEmailAddress"));
  }

  Recipients recipients() {
    var recipients =
        new Recipients(
            JsonNodes.texts(body, "Destination", "ToAddresses"),
            JsonNodes.texts(body, "Destination", "CcAddresses"),
            JsonNodes.texts(body, "Destination", "BccAddresses"));
    recipients.all().forEach(MailAddress::parse);
    int count = recipients.all().size();
    if (count == 0 || count > MAX_RECIPIENTS) {
      throw invalid("Recipient count is " + count + "; it must be from 1 to " + MAX_RECIPIENTS);
    }
    return recipients;
  }

  List<MailHeader> tags() {
    var tags = fields(body, "EmailTags");
    for (var tag : tags) {
      if (!TAG.matcher(tag.name()).matches() || !TAG.matcher(tag.value()).matches()) {
        throw invalid(
            "Invalid tag '"
                + tag.name()
                + "': only ASCII letters, digits, '_' and '-', at most 256");
      }
    }
    return tags;
  }

  List<MailHeader> replyTo() {
    var addresses = JsonNodes.texts(body, "ReplyToAddresses");
    addresses.forEach(MailAddress::parse);
    return addresses.isEmpty()
        ? List.of()
        : List.of(new MailHeader("Reply-To", String.join(", ", addresses)));
  }

  static List<MailHeader> fields(JsonNode node, String name) {
    return JsonNodes.elements(node, name).stream()
        .map(field -> new MailHeader(part(field, "Name", name), part(field, "Value", name)))
        .toList();
  }

  private static String part(JsonNode field, String name, String fields) {
    return JsonNodes.textAt(field, name)
        .orElseThrow(() -> invalid(fields + " need a Name and a Value"));
  }

  static AwsRefusal invalid(String message) {
    return new AwsRefusal("BadRequestException", message);
  }
}
