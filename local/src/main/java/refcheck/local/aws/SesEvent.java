package refcheck.local.aws;

import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import refcheck.local.mailbox.Mail;
import refcheck.local.wire.Json;

/** The events of one mail as EventBridge carries them. */
record SesEvent(Mail mail, String region, Instant now) {

  JsonNode sent() {
    return event("Email Sent", "Send", "send", Json.object());
  }

  JsonNode delivered(List<String> addresses) {
    var delivery =
        Json.object(
            "timestamp", now.toString(), "recipients", addresses, "smtpResponse", "250 2.0.0 OK");
    return event("Email Delivered", "Delivery", "delivery", delivery);
  }

  JsonNode bounced(String type, List<String> addresses) {
    var recipients =
        addresses.stream().map(address -> Json.object("emailAddress", address)).toList();
    var bounce =
        Json.object(
            "bounceType",
            type,
            "bounceSubType",
            "General",
            "bouncedRecipients",
            recipients,
            "timestamp",
            now.toString(),
            "feedbackId",
            UUID.randomUUID().toString());
    return event("Email Bounced", "Bounce", "bounce", bounce);
  }

  JsonNode complained(List<String> addresses) {
    var recipients =
        addresses.stream().map(address -> Json.object("emailAddress", address)).toList();
    var complaint =
        Json.object(
            "complainedRecipients",
            recipients,
            "complaintFeedbackType",
            "abuse",
            "timestamp",
            now.toString(),
            "feedbackId",
            UUID.randomUUID().toString());
    return event("Email Complaint Received", "Complaint", "complaint", complaint);
  }

  JsonNode rejected() {
    return event("Email Rejected", "Reject", "reject", Json.object("reason", "Bad content"));
  }

  private JsonNode event(String type, String eventType, String field, JsonNode outcome) {
    var set =
        "arn:aws:ses:"
            + region
            + ":"
            + AwsSettings.ACCOUNT
            + ":configuration-set/"
            + mail.configurationSet();
    return Json.object(
        "version",
        "0",
        "id",
        UUID.randomUUID().toString(),
        "detail-type",
        type,
        "source",
        "aws.ses",
        "account",
        AwsSettings.ACCOUNT,
        "time",
        now.truncatedTo(ChronoUnit.SECONDS).toString(),
        "region",
        region,
        "resources",
        List.of(set),
        "detail",
        Json.object("eventType", eventType, "mail", new SentMail(mail).fields(), field, outcome));
  }
}
