package refcheck.sendemail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.emulator.aws.AwsService;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.aws.AwsSettings;
import refcheck.emulator.mail.Mailbox;
import refcheck.pages.EmailRenderer;
import refcheck.pages.Language;
import refcheck.pages.RenderedEmail;
import refcheck.pages.RequestSummary;
import refcheck.pages.SubmissionReceipt;
import refcheck.store.VersionedEmailDelivery;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** Checks every email in every language with SpamAssassin, as a mail server receives it. */
class EmailSpamTest {
  /** The maximum score in points. 5 points count as spam. */
  private static final double MAX_SCORE = 0.1;

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  private static final URI ORIGIN = URI.create("https://refs.refcheck.example");
  private static final TenantId ID = new TenantId("acme");
  private static final RefereeId REFEREE = RefereeId.next(MONDAY);
  private static final Pattern VERDICT =
      Pattern.compile("X-Spam-Status: \\w+, score=(\\S+) required=\\S+ tests=(.*?) autolearn=");

  private static final List<Tenant> TENANTS =
      List.of(
          tenant("Acme Demo Ltd", "people-team@acme.example, +44 20 7946 0000"),
          tenant("示例科技有限公司", "电话：010-0000 0000 转 12，hr@shili.example"),
          tenant("Müller & Söhne GmbH", "(030) 0000 0000 / personal@mueller.example"));

  private final EmailRenderer emails = new EmailRenderer();
  private final Map<String, String> messages = new LinkedHashMap<>();
  @TempDir Path data;
  private HttpServer server;
  private AwsServices services;
  private Mailbox mailbox;
  private SesV2Client ses;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var clock = Clock.systemUTC();
    mailbox = Mailbox.open(data);
    services =
        AwsServices.start(
            new AwsSettings(data, address, "us-east-1", clock, Set.of(AwsService.SES)),
            mailbox,
            _ -> {});
    server.createContext("/", services.handler());
    server.start();
    ses =
        SesV2Client.builder()
            .endpointOverride(address)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    ses.createEmailIdentity(request -> request.emailIdentity("refcheck.example"));
    ses.createConfigurationSet(request -> request.configurationSetName("letters"));
  }

  @AfterEach
  void stop() {
    ses.close();
    server.stop(0);
    services.close();
  }

  @Test
  void noEmailLooksLikeSpam() throws Exception {
    assumeTrue(isInstalled(), "no spamassassin on this machine: apt-get install spamassassin");
    for (var language : Language.supported()) {
      for (var tenant : TENANTS) {
        sendAll(language, tenant);
      }
    }
    var verdicts = verdicts();
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
    var isChinese = language.tag().startsWith("zh");
    var referee =
        new Referee(
            isChinese ? "韩梅梅" : "Robin Sample",
            "robin@former.example",
            Relationship.MANAGER,
            null,
            language.tag(),
            null,
            LinkToken.mint());
    var referees =
        new Referees(
            isChinese ? "李雷" : "Kim Größe",
            isChinese ? "Java 工程师" : "Java engineer",
            new LinkedHashMap<>(Map.of(REFEREE, referee)));
    var summary = summary(tenant, Optional.empty());
    var measured = summary(tenant, Optional.of(Duration.ofMinutes(4)));
    var later = Optional.of(MONDAY.plus(Duration.ofDays(5)));
    var open = new SubmissionReceipt("0A1B2C3D", MONDAY, later, Optional.empty());
    var over = new SubmissionReceipt("0A1B2C3D", MONDAY, Optional.empty(), later);
    Map<String, RenderedEmail> all = new LinkedHashMap<>();
    all.put("invitation", emails.invitation(summary, referees, referee, ORIGIN));
    all.put("invitation, measured", emails.invitation(measured, referees, referee, ORIGIN));
    all.put("receipt, open", emails.receipt(summary, referees, referee, ORIGIN, open));
    all.put("receipt, over", emails.receipt(summary, referees, referee, ORIGIN, over));
    all.put("thanks", emails.thanks(summary, referees, referee, MONDAY));
    all.forEach((kind, mail) ->
        messages.put(
            "%s of %s, %s".formatted(kind, tenant.name(), language),
            sent(tenant, referee, language, mail)));
  }

  /** Sends the email through the local mail service and returns its message. */
  private String sent(Tenant tenant, Referee to, Language language, RenderedEmail mail) {
    var sender =
        refcheck.sendemail.AddressHeader.of(
            emails.sender(tenant, language), "references@refcheck.example");
    var delivery =
        VersionedEmailDelivery.created(
            new CheckKey(ID, CheckId.next(MONDAY)),
            EmailDeliveryId.invitation(REFEREE),
            EmailDelivery.written(MONDAY));
    var request =
        new OutgoingEmail(sender, to, tenant.address(), mail).request(delivery, 1, "letters");
    var id = ses.sendEmail(request).messageId();
    return mailbox.find(id).orElseThrow().message();
  }

  private static RequestSummary summary(Tenant tenant, Optional<Duration> responseTime) {
    var consent = new Terms.ConsentAttestation("key_1", MONDAY, "v1");
    var terms = new Terms(MONDAY, MONDAY, Duration.ofDays(90), Questionnaire.GENERAL.id(), consent);
    return new RequestSummary(tenant, new CheckCode("7KQ2M4XV9C"), terms, responseTime);
  }

  private static Tenant tenant(String name, String contact) {
    return new Tenant(ID, name, contact, null);
  }

  /**
   * Runs SpamAssassin with its local rules only: without network tests, and without learning from
   * one email for another.
   */
  private List<MatchResult> verdicts() throws Exception {
    var mbox = new StringBuilder();
    for (var message : messages.values()) {
      var date =
          message.lines().filter(line -> line.startsWith("Date: ")).findFirst().orElseThrow();
      mbox.append("From sender@refcheck.example Mon Nov 23 08:30:00 2026\n")
          .append(received(date.substring("Date: ".length())))
          .append(message.replace("\r\n", "\n").replace("\nFrom ", "\n>From "))
          .append("\n\n");
    }
    var file = Files.writeString(data.resolve("letters.mbox"), mbox);
    var output = data.resolve("judged.mbox");
    var command = new ArrayList<>(List.of("spamassassin", "--local", "--test-mode", "--mbox"));
    command.addAll(List.of("--nocreate-prefs", "--cf=use_bayes 0", "--cf=use_auto_welcomelist 0"));
    var process =
        new ProcessBuilder(command)
            .redirectInput(file.toFile())
            .redirectOutput(output.toFile())
            .redirectError(data.resolve("errors").toFile());
    process.environment().put("HOME", data.toString());
    assertThat(process.start().waitFor()).as(Files.readString(data.resolve("errors"))).isZero();
    var checked = Files.readString(output, UTF_8).replaceAll("\n[ \t]+", " ");
    return VERDICT.matcher(checked).results().toList();
  }

  /**
   * The headers of an email that SES sent with the sender's own MAIL FROM domain, as a mail server
   * receives it.
   */
  private static String received(String date) {
    return """
    Return-Path: <0102019aaf01a2b3-000000@mail.refcheck.example>
    Received: from b224-10.smtp-out.eu-central-1.amazonses.com
     (b224-10.smtp-out.eu-central-1.amazonses.com [69.169.224.10])
     by mx.former.example (Postfix) with ESMTPS id 4ABCDEF
     for <robin@former.example>; %s
    """
        .formatted(date);
  }

  private static boolean isInstalled() throws InterruptedException {
    try {
      return new ProcessBuilder("spamassassin", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
