package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.json.JsonNodes;

final class SesTest extends SesFixture {
  @Test
  void sendsFromAVerifiedDomainAndPublishesEvents() throws Exception {
    var id = ses.sendEmail(email("anna@example.com")).messageId();
    assertThat(types()).containsExactly("Send", "Delivery");
    var mail = host.get("/_aws/ses?id=" + id).body();
    assertThat(mail).contains("\"Subject\":\"Ihre Referenz für Ben\"").contains("anna@example.com");
  }

  @Test
  void anEventContainsTheTagsInEventBridgesFormat() throws Exception {
    var id = ses.sendEmail(email("bounce@example.com")).messageId();
    next();
    var bounced = next();
    assertThat(JsonNodes.textAt(bounced, "detail-type")).contains("Email Bounced");
    assertThat(JsonNodes.textAt(bounced, "source")).contains("aws.ses");
    assertThat(JsonNodes.textAt(bounced, "detail", "mail", "messageId")).contains(id);
    assertThat(JsonNodes.texts(bounced, "detail", "mail", "tags", "check"))
        .containsExactly("chk_1");
    assertThat(JsonNodes.textAt(bounced, "detail", "bounce", "bounceType")).contains("Permanent");
    assertThat(JsonNodes.elements(bounced, "detail", "bounce", "bouncedRecipients"))
        .extracting(recipient -> JsonNodes.textAt(recipient, "emailAddress").orElse(""))
        .containsExactly("bounce@example.com");
    assertThat(JsonNodes.texts(bounced, "resources"))
        .containsExactly("arn:aws:ses:eu-central-1:000000000000:configuration-set/letters");
  }

  @ParameterizedTest
  @CsvSource({
    "success@simulator.amazonses.com, Send Delivery",
    "bounce@simulator.amazonses.com, Send Bounce",
    "bounce+letter-1@example.com, Send Bounce",
    "softbounce@example.com, Send Bounce",
    "complaint@example.com, Send Delivery Complaint",
    "Reject@example.com, Reject",
    "Anna <bounce@example.com>, Send Bounce",
  })
  void addressesSelectTheSimulatedOutcome(String recipient, String expected) throws Exception {
    ses.sendEmail(email(recipient));
    assertThat(String.join(" ", types())).isEqualTo(expected);
  }

  @Test
  void aSoftBounceIsTransient() throws Exception {
    ses.sendEmail(email("softbounce@example.com"));
    next();
    assertThat(JsonNodes.textAt(next(), "detail", "bounce", "bounceType")).contains("Transient");
  }

  @Test
  void withoutAConfigurationSetNoEventsArePublished() throws Exception {
    ses.sendEmail(email("anna@example.com").toBuilder().configurationSetName(null).build());
    assertThat(types()).isEmpty();
  }

  @Test
  void aRestartKeepsIdentitiesConfigurationSetsAndMails() {
    ses.sendEmail(email("anna@example.com"));
    stop();
    open();
    ses.sendEmail(email("ben@example.com"));
    var mails = host.get("/_aws/ses").body();
    assertThat(mails.indexOf("anna@example.com"))
        .isPositive()
        .isLessThan(mails.indexOf("ben@example.com"));
  }
}
