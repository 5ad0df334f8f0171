package refcheck.emulator.mail;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/**
 * Converts a mail to and from JSON: the format that other emulators of SES return, and the content
 * of the mail's file.
 */
final class MailJson {

  private MailJson() {}

  static Map<String, Object> write(Mail mail) {
    var to = mail.recipients();
    var destination =
        Json.object("ToAddresses", to.to(), "CcAddresses", to.cc(), "BccAddresses", to.bcc());
    return Json.object(
        "Id", mail.id(),
        "Timestamp", mail.sent().toString(),
        "Source", mail.source(),
        "Destination", destination,
        "Subject", mail.subject(),
        "Body", body(mail),
        "Headers", fields(mail.headers()),
        "Tags", fields(mail.tags()),
        "ConfigurationSetName", mail.configurationSet(),
        "RawData", mail.message());
  }

  /** Both fields are always present, as in other emulators. */
  private static Map<String, @Nullable String> body(Mail mail) {
    var body = new LinkedHashMap<String, @Nullable String>();
    body.put("text_part", mail.text());
    body.put("html_part", mail.html());
    return body;
  }

  static Mail read(JsonNode json) {
    var recipients =
        new Recipients(
            JsonNodes.texts(json, "Destination", "ToAddresses"),
            JsonNodes.texts(json, "Destination", "CcAddresses"),
            JsonNodes.texts(json, "Destination", "BccAddresses"));
    return new Mail(
        required(json, "Id"),
        Instant.parse(required(json, "Timestamp")),
        required(json, "Source"),
        recipients,
        required(json, "Subject"),
        JsonNodes.textAt(json, "Body", "text_part").orElse(null),
        JsonNodes.textAt(json, "Body", "html_part").orElse(null),
        fields(json, "Headers"),
        fields(json, "Tags"),
        JsonNodes.textAt(json, "ConfigurationSetName").orElse(null),
        required(json, "RawData"));
  }

  private static List<Map<String, Object>> fields(List<MailHeader> fields) {
    return fields.stream()
        .map(field -> Json.object("Name", field.name(), "Value", field.value()))
        .toList();
  }

  private static List<MailHeader> fields(JsonNode json, String name) {
    return JsonNodes.elements(json, name).stream()
        .map(field -> new MailHeader(required(field, "Name"), required(field, "Value")))
        .toList();
  }

  private static String required(JsonNode json, String name) {
    return JsonNodes.textAt(json, name)
        .orElseThrow(() -> new IllegalStateException("a mail file lacks " + name));
  }
}
