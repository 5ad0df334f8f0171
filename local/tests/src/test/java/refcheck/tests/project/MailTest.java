package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the template's settings for the delivery and privacy of emails. */
class MailTest {
  private static Object properties(String logicalId, Map<String, String> parameters) {
    return RawTemplate.map(
        ProjectFiles.template(parameters).resources().get(logicalId), "Properties");
  }

  @Test
  void sendsEmailsOnlyOverTls() {
    assertThat(
            RawTemplate.text(
                properties("MailConfiguration", Map.of()), "DeliveryOptions", "TlsPolicy"))
        .isEqualTo("REQUIRE");
  }

  /** A receiver compares the envelope's domain with the email's. */
  @Test
  void theEnvelopeUsesTheSendersDomain() {
    var mailFrom = RawTemplate.map(properties("MailIdentity", Map.of()), "MailFromAttributes");
    assertThat(mailFrom)
        .containsEntry("MailFromDomain", "mail.example.com")
        .containsEntry("BehaviorOnMxFailure", "USE_DEFAULT_VALUE");
    var other = properties("MailIdentity", Map.of("MailFromLabel", "bounces"));
    assertThat(RawTemplate.text(other, "MailFromAttributes", "MailFromDomain"))
        .isEqualTo("bounces.example.com");
  }

  @Test
  void aSingleAddressHasNoMailFromDomain() {
    var parameters =
        Map.of("SenderIdentity", "references@example.com", "SenderIdentityIs", "new-address");
    assertThat(RawTemplate.map(properties("MailIdentity", parameters)))
        .doesNotContainKey("MailFromAttributes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DkimRecord1",
        "DkimRecord2",
        "DkimRecord3",
        "MailFromMxRecord",
        "MailFromSpfRecord",
        "DmarcRecord",
      })
  void everyRecordIsAnOutputForANewDomain(String output) {
    var outputs = ProjectFiles.template().asWritten("Outputs");
    assertThat(RawTemplate.text(outputs.get(output), "Condition")).isEqualTo("MakesDomainIdentity");
  }

  @Test
  void everyRecordIsExplained() throws IOException {
    assertThat(Files.readString(ProjectFiles.ROOT.resolve("docs/deploy.md")))
        .contains("DkimRecord1", "MailFromMxRecord", "MailFromSpfRecord", "DmarcRecord");
  }
}
