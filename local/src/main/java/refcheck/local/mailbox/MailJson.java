package refcheck.local.mailbox;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import refcheck.local.wire.Json;

/**
 * A mail as JSON: the shape that other emulators of SES answer with, and the content of its file.
 */
final class MailJson {

  private MailJson() {}

  static JsonNode write(Mail mail) {
    var to = mail.recipients();
    var destination =
        Json.object("ToAddresses", to.to(), "CcAddresses", to.cc(), "BccAddresses", to.bcc());
    var body = Json.object("text_part", orNull(mail.text()), "html_part", orNull(mail.html()));
    return Json.object(
        "Id",
        mail.id(),
        "Timestamp",
        mail.sent().toString(),
        "Source",
        mail.source(),
        "Destination",
        destination,
        "Subject",
        mail.subject(),
        "Body",
        body,
        "Headers",
        fields(mail.headers()),
        "Tags",
        fields(mail.tags()),
        "ConfigurationSetName",
        mail.configurationSet(),
        "RawData",
        mail.message());
  }

  static Mail read(JsonNode json) {
    var destination = Json.field(json, "Destination");
    var recipients =
        new Recipients(
            texts(destination, "ToAddresses"),
            texts(destination, "CcAddresses"),
            texts(destination, "BccAddresses"));
    var body = Json.field(json, "Body");
    return new Mail(
        required(json, "Id"),
        Instant.parse(required(json, "Timestamp")),
        required(json, "Source"),
        recipients,
        required(json, "Subject"),
        Json.text(body, "text_part"),
        Json.text(body, "html_part"),
        fields(json, "Headers"),
        fields(json, "Tags"),
        Json.text(json, "ConfigurationSetName"),
        required(json, "RawData"));
  }

  private static JsonNode orNull(@Nullable String text) {
    return text == null ? JsonNode.nullNode() : JsonNode.createStringNode(text);
  }

  private static List<JsonNode> fields(List<Field> fields) {
    return fields.stream()
        .map(field -> Json.object("Name", field.name(), "Value", field.value()))
        .toList();
  }

  private static List<Field> fields(JsonNode json, String name) {
    var fields = new ArrayList<Field>();
    Json.elements(json, name)
        .forEach(field -> fields.add(new Field(required(field, "Name"), required(field, "Value"))));
    return fields;
  }

  private static List<String> texts(@Nullable JsonNode json, String name) {
    return Json.elements(json, name).stream().map(JsonNode::getStringValue).toList();
  }

  private static String required(JsonNode json, String name) {
    var value = Json.text(json, name);
    if (value == null) {
      throw new IllegalStateException("a mail's file lacks " + name);
    }
    return value;
  }
}
