package refcheck.emulator.aws;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import refcheck.emulator.mail.Mail;
import refcheck.json.Json;

/** Builds the events of one mail in EventBridge's format. */
record SesEvent(Mail mail, String region, Instant now) {

  Map<String, Object> sent() {
    return event("Email Sent", "Send", "send", Map.of());
  }

  Map<String, Object> delivered(List<String> addresses) {
    var delivery =
        Json.object(
            "timestamp", now.toString(), "recipients", addresses, "smtpResponse", "250 2.0.0 OK");
    return event("Email Delivered", "Delivery", "delivery", delivery);
  }

  Map<String, Object> bounced(String type, List<String> addresses) {
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

  Map<String, Object> complained(List<String> addresses) {
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

  Map<String, Object> rejected() {
    return event("Email Rejected", "Reject", "reject", Json.object("reason", "Bad content"));
  }

  private Map<String, Object> event(String type, String eventType, String field, Object outcome) {
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
