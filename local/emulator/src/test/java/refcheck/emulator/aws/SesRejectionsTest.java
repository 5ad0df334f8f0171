package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** Tests what the mail service rejects. */
final class SesRejectionsTest extends SesFixture {
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
}
