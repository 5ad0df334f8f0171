package refcheck.emulator.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.MailHeader;
import refcheck.json.Json;

/** The {@code mail} object that every SES event contains. */
record SentMail(Mail mail) {

  Map<String, Object> fields() {
    var destination =
        mail.recipients().all().stream().map(written -> MailAddress.parse(written).bare()).toList();
    var common =
        Json.object(
            "from", List.of(mail.source()),
            "to", mail.recipients().to(),
            "messageId", mail.id(),
            "subject", mail.subject());
    return Json.object(
        "timestamp",
        mail.sent().toString(),
        "messageId",
        mail.id(),
        "source",
        mail.source(),
        "sendingAccountId",
        AwsSettings.ACCOUNT,
        "destination",
        destination,
        "headersTruncated",
        false,
        "commonHeaders",
        common,
        "tags",
        tags());
  }

  private Map<String, List<String>> tags() {
    var tags = new LinkedHashMap<String, List<String>>();
    tags.put("ses:configuration-set", List.of(String.valueOf(mail.configurationSet())));
    for (MailHeader tag : mail.tags()) {
      tags.put(tag.name(), List.of(tag.value()));
    }
    return tags;
  }
}
