package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

final class SesTest {

  @TempDir Path data;
  private TestHost host;
  private SesV2Client ses;

  @BeforeEach
  void start() {
    open();
    ses.createEmailIdentity(r -> r.emailIdentity("refcheck.example"));
    ses.createConfigurationSet(r -> r.configurationSetName("letters"));
  }

  @AfterEach
  void stop() {
    ses.close();
    host.close();
  }

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
  void anUnverifiedSenderIsRejected() {
    assertThatExceptionOfType(MessageRejectedException.class)
        .isThrownBy(() -> ses.sendEmail(changed(r -> r.fromEmailAddress("x@elsewhere.example"))))
        .withMessageContaining("not verified");
    ses.createEmailIdentity(r -> r.emailIdentity("x@elsewhere.example"));
    ses.sendEmail(changed(r -> r.fromEmailAddress("X@elsewhere.example")));
  }

  @Test
  void unknownResourcesAreNotFound() {
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> ses.sendEmail(changed(r -> r.configurationSetName("no"))));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> ses.getConfigurationSet(r -> r.configurationSetName("no")));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> ses.getEmailIdentity(r -> r.emailIdentity("no@x.example")));
    assertThat(
            ses.getEmailIdentity(r -> r.emailIdentity("refcheck.example"))
                .verifiedForSendingStatus())
        .isTrue();
    assertThat(
            ses.getConfigurationSet(r -> r.configurationSetName("letters")).configurationSetName())
        .isEqualTo("letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chk 1", "a@b", "ü", "a.b", ""})
  void aTagMustHaveAllowedCharacters(String value) {
    rejects(r -> r.emailTags(tag("check", value)));
  }

  @Test
  void aTagMustBeShort() {
    ses.sendEmail(changed(r -> r.emailTags(tag("check", "x".repeat(256)))));
    rejects(r -> r.emailTags(tag("check", "x".repeat(257))));
    rejects(r -> r.emailTags(tag("a b", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "anna@",
        "@example.com",
        "an na@example.com",
        "anna@example.com\r\nBcc: x@y.z",
        "änna@example.com",
        "a@b.example, c@d.example"
      })
  void anAddressMustBeValid(String address) {
    rejects(r -> r.destination(d -> d.toAddresses(address)));
  }

  @Test
  void anAddressIsLimitedIncludingItsName() {
    var address = " <no-reply@refcheck.example>";
    var longest = "x".repeat(320 - address.length());
    ses.sendEmail(changed(r -> r.fromEmailAddress(longest + address)));
    rejects(r -> r.fromEmailAddress(longest + "x" + address));
  }

  @Test
  void theNumberOfRecipientsIsLimited() {
    rejects(r -> r.destination(d -> d.toAddresses(Collections.nCopies(51, "a@example.com"))));
    rejects(r -> r.destination(d -> d.toAddresses(List.of())));
    ses.sendEmail(
        changed(r -> r.destination(d -> d.toAddresses(Collections.nCopies(50, "a@example.com")))));
  }

  @Test
  void aSubjectMustNotInjectHeaders() {
    rejects(r ->
        r.content(c ->
            c.simple(s ->
                s.subject(d -> d.data("x\r\nBcc: y@z.example"))
                    .body(b -> b.text(t -> t.data("x"))))));
  }

  @Test
  void aRawMessageIsRejected() {
    rejects(r -> r.content(c -> c.raw(m -> m.data(SdkBytes.fromUtf8String("Subject: x")))));
  }

  @Test
  void aFaultBeforeSendingSendsNothing() {
    host.services.sesFaults().fail(429, 1, false);
    assertThatExceptionOfType(TooManyRequestsException.class)
        .isThrownBy(() -> ses.sendEmail(email("anna@example.com")));
    assertThat(host.get("/_aws/ses").body()).isEqualTo("{\"messages\":[]}");
    ses.sendEmail(email("anna@example.com"));
  }

  @Test
  void aFaultAfterSendingStillSends() throws Exception {
    fail("{\"status\": 500, \"times\": 2, \"after\": true}");
    for (int i = 0; i < 2; i++) {
      assertThatExceptionOfType(SesV2Exception.class)
          .isThrownBy(() -> ses.sendEmail(email("anna@example.com")))
          .satisfies(e -> assertThat(e.statusCode()).isEqualTo(500));
    }
    assertThat(types()).containsExactly("Send", "Delivery", "Send", "Delivery");
    ses.sendEmail(email("anna@example.com"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"status\": \"500\"}",
        "{\"status\": null}",
        "{\"status\": 200}",
        "{\"status\": 500.5}",
        "{\"status\": 500, \"times\": -1}",
        "{\"status\": 500, \"times\": \"2\"}",
        "{\"status\": 500, \"after\": \"yes\"}",
      })
  void anInvalidFaultIsRejected(String fault) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> fail(fault))
        .withMessageContaining("`status` must be a number from 400 to 599");
    ses.sendEmail(email("anna@example.com"));
  }

  private void fail(String fault) {
    host.services.sesFaults().fail(JsonNodes.read(fault, "the fault"));
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

  private void open() {
    host = new TestHost(data, Clock.systemUTC(), AwsService.SES);
    ses = host.client(SesV2Client.builder());
  }

  private static SendEmailRequest email(String recipient) {
    return SendEmailRequest.builder()
        .fromEmailAddress("=?UTF-8?Q?Refcheck_f=C3=BCr_Acme?= <no-reply@refcheck.example>")
        .destination(d -> d.toAddresses(recipient))
        .content(c ->
            c.simple(s ->
                s.subject(d -> d.data("Ihre Referenz für Ben"))
                    .body(b -> b.text(t -> t.data("Hallo")).html(h -> h.data("<p>Hallo</p>")))))
        .configurationSetName("letters")
        .emailTags(tag("tenant", "t1"), tag("check", "chk_1"))
        .build();
  }

  private static SendEmailRequest changed(Consumer<SendEmailRequest.Builder> change) {
    var request = email("anna@example.com").toBuilder();
    change.accept(request);
    return request.build();
  }

  private void rejects(Consumer<SendEmailRequest.Builder> change) {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> ses.sendEmail(changed(change)));
  }

  private static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  private JsonNode next() throws InterruptedException {
    var event = host.events.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return JsonNodes.read(event == null ? new byte[0] : event).orElseThrow();
  }

  /** The types of all events. Closing the services waits for pending events. */
  private List<String> types() {
    host.services.close();
    var types = new ArrayList<String>();
    for (var event : List.copyOf(host.events)) {
      types.add(
          JsonNodes.textAt(JsonNodes.read(event).orElseThrow(), "detail", "eventType")
              .orElseThrow());
    }
    host.events.clear();
    stop();
    open();
    return types;
  }
}
