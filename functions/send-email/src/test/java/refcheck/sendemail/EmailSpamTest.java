package refcheck.sendemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.task.TaskId;
import refcheck.pages.EmailRenderer;
import refcheck.pages.Language;
import refcheck.pages.RenderedEmail;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.FormFiles;
import refcheck.store.VersionedDelivery;
import refcheck.testing.SampleCases;

/** Checks every email in every language with SpamAssassin, as a mail server receives it. */
class EmailSpamTest {
  /** The maximum score in points. 5 points count as spam. */
  private static final double MAX_SCORE = 0.1;

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  private static final URI ORIGIN = URI.create("https://refs.refcheck.example");
  private static final TenantId ID = new TenantId("acme");
  private static final TaskId TASK = SampleCases.reference(PersonId.next("ref", MONDAY));
  private static final List<Tenant> TENANTS =
      List.of(
          tenant("Acme Demo Ltd", "people-team@acme.example, +44 20 7946 0000"),
          tenant("示例科技有限公司", "电话：010-0000 0000 转 12，hr@shili.example"),
          tenant("Müller & Söhne GmbH", "(030) 0000 0000 / personal@mueller.example"));

  private final EmailRenderer emails = new EmailRenderer();
  private final Map<String, String> messages = new LinkedHashMap<>();
  @TempDir Path data;
  private LocalMailService service;

  @BeforeEach
  void start() throws IOException {
    service = new LocalMailService(data);
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void noEmailLooksLikeSpam() throws Exception {
    assumeTrue(
        SpamAssassin.isInstalled(),
        "no spamassassin on this machine: apt-get install spamassassin");
    for (var language : Language.supported()) {
      for (var tenant : TENANTS) {
        sendAll(language, tenant);
      }
    }
    var verdicts = new SpamAssassin(data).verdicts(messages.values());
    assertThat(verdicts).hasSize(messages.size());
    var names = List.copyOf(messages.keySet());
    for (int each = 0; each < verdicts.size(); each++) {
      var verdict = verdicts.get(each);
      assertThat(Double.parseDouble(verdict.group(1)))
          .as("%s: %s", names.get(each), verdict.group(2))
          .isLessThanOrEqualTo(MAX_SCORE);
    }
  }

  private void sendAll(Language language, Tenant tenant) {
    var referee = SpamReferee.of(TASK, language);
    var summary = summary(tenant, Optional.empty());
    var measured = summary(tenant, Optional.of(Duration.ofMinutes(4)));
    var later = Optional.of(MONDAY.plus(Duration.ofDays(5)));
    var open = new SubmissionReceipt("0A1B2C3D", MONDAY, later, Optional.empty());
    var over = new SubmissionReceipt("0A1B2C3D", MONDAY, Optional.empty(), later);
    Map<String, RenderedEmail> all = new LinkedHashMap<>();
    all.put("invitation", emails.invitation(summary, referee, ORIGIN));
    all.put("invitation, measured", emails.invitation(measured, referee, ORIGIN));
    all.put("receipt, open", emails.receipt(summary, referee, ORIGIN, open));
    all.put("receipt, over", emails.receipt(summary, referee, ORIGIN, over));
    all.put("thanks", emails.thanks(summary, referee, MONDAY));
    all.forEach((kind, mail) ->
        messages.put(
            "%s of %s, %s".formatted(kind, tenant.name(), language),
            sent(tenant, referee, language, mail)));
  }

  /** Sends the email through the local mail service and returns its message. */
  private String sent(Tenant tenant, PersonPart to, Language language, RenderedEmail mail) {
    var sender =
        refcheck.sendemail.AddressHeader.of(
            emails.sender(tenant, language), "references@refcheck.example");
    var delivery =
        VersionedDelivery.created(
            new CaseKey(ID, CaseId.next("chk", MONDAY)),
            DeliveryId.email(TASK, EmailKind.INVITATION),
            Delivery.created(Channel.EMAIL.policy(), MONDAY));
    var request =
        new OutgoingEmail(sender, to.person().email(), tenant.address(), mail)
            .request(delivery, 1, "emails");
    return service.sent(request);
  }

  private static RequestSummary summary(Tenant tenant, Optional<Duration> responseTime) {
    var form = FormFiles.find(FormFiles.DEFAULT).orElseThrow();
    return new RequestSummary(
        tenant,
        new CaseCode("7KQ2M4XV9C"),
        CheckPlan.REFERENCE,
        form,
        MONDAY,
        Duration.ofDays(90),
        responseTime);
  }

  private static Tenant tenant(String name, String contact) {
    return new Tenant(ID, name, contact, null);
  }
}
