package refcheck.local.aws;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.local.mailbox.Field;
import refcheck.local.mailbox.Recipients;
import refcheck.local.wire.Json;

/** The fields of a SendEmail request, checked as SES checks them. */
record SesRequest(JsonNode body) {

  private static final int MOST_RECIPIENTS = 50;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");

  JsonNode content() {
    var content = Json.field(body, "Content");
    return content == null ? Json.object() : content;
  }

  @Nullable String configurationSet() {
    return Json.text(body, "ConfigurationSetName");
  }

  String sender(@Nullable String inMessage) {
    var named = Json.text(body, "FromEmailAddress");
    var sender = named == null ? inMessage : named;
    if (sender == null) {
      throw invalid("Missing required field: FromEmailAddress");
    }
    return MailAddress.parse(sender).written();
  }

  Recipients recipients() {
    var destination = Json.field(body, "Destination");
    return new Recipients(
        texts(destination, "ToAddresses"),
        texts(destination, "CcAddresses"),
        texts(destination, "BccAddresses"));
  }

  static Recipients checked(Recipients recipients) {
    recipients.all().forEach(MailAddress::parse);
    int count = recipients.all().size();
    if (count == 0 || count > MOST_RECIPIENTS) {
      throw invalid("Recipient count is " + count + "; it must be from 1 to " + MOST_RECIPIENTS);
    }
    return recipients;
  }

  List<Field> tags() {
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

  List<Field> replyTo() {
    var addresses = texts(body, "ReplyToAddresses");
    addresses.forEach(MailAddress::parse);
    return addresses.isEmpty()
        ? List.of()
        : List.of(new Field("Reply-To", String.join(", ", addresses)));
  }

  static List<Field> fields(@Nullable JsonNode node, String name) {
    var fields = new ArrayList<Field>();
    for (var field : Json.elements(node, name)) {
      var key = Json.text(field, "Name");
      var value = Json.text(field, "Value");
      if (key == null || value == null) {
        throw invalid(name + " need a Name and a Value");
      }
      fields.add(new Field(key, value));
    }
    return fields;
  }

  private static List<String> texts(@Nullable JsonNode node, String name) {
    return Json.elements(node, name).stream().map(JsonNode::coerceStringValue).toList();
  }

  static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw invalid("Raw.Data is not Base64");
    }
  }

  static AwsRefusal invalid(String message) {
    return new AwsRefusal("BadRequestException", message);
  }
}
