package refcheck.sendemail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.pages.EmailRenderer;
import refcheck.store.CheckStore;
import refcheck.store.DossierStore;
import refcheck.store.EmailOutbox;
import refcheck.store.NewCheck;
import refcheck.store.SendEmailMessage;
import refcheck.store.TenantProfileStore;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.TestClock;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Checks the state of an email for each response of the mail service, including none. */
class SendEmailTest {
  private static final TenantId ACME = new TenantId("acme");
  private static final RefereeId ANNA = new RefereeId("ref_anna");
  private static final EmailDeliveryId DELIVERY = EmailDeliveryId.invitation(ANNA);
  private static final Duration ENOUGH_TIME = Duration.ofSeconds(30);

  /** The CRT's errors that occur before a request is sent. */
  private static final List<String> BEFORE_SENDING =
      List.of(
          "AWS_IO_DNS_INVALID_NAME",
          "AWS_IO_DNS_NO_ADDRESS_FOR_HOST",
          "AWS_IO_DNS_QUERY_FAILED",
          "AWS_IO_SOCKET_CONNECTION_REFUSED",
          "AWS_IO_SOCKET_NETWORK_DOWN",
          "AWS_IO_SOCKET_NO_ROUTE_TO_HOST",
          "AWS_IO_TLS_ERROR_NEGOTIATION_FAILURE");

  /**
   * All errors of the CRT by name. Each library has 1,024 numbers, and there are fewer than 20
   * libraries.
   */
  private static final Map<String, Integer> CRT_ERRORS =
      IntStream.range(0, 20 * 1024)
          .boxed()
          .collect(TreeMap::new, (all, code) -> all.put(CRT.awsErrorName(code), code), Map::putAll);

  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final ApplicationContext context =
      ApplicationContext.builder()
          .deduceEnvironment(false)
          .banner(false)
          .singletons(clock, new InMemoryTable(), new InMemoryDataKeyProvider())
          .build()
          .start();
  private final EmailOutbox outbox = context.getBean(EmailOutbox.class);
  private final CheckKey check = new CheckKey(ACME, CheckId.next(clock.instant()));
  private final Service service = new Service();

  /** A fake mail service that counts the requests and returns the given result. */
  private static final class Service extends SesClientFactory implements SesV2Client {
    private int sent;
    private @Nullable SendEmailRequest request;
    private @Nullable RuntimeException failure;

    Service() {
      super(List.of());
    }

    @Override
    SesV2Client open() {
      return this;
    }

    @Override
    public SendEmailResponse sendEmail(SendEmailRequest sendRequest) {
      sent++;
      request = sendRequest;
      if (failure != null) {
        throw failure;
      }
      return SendEmailResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }

  @BeforeEach
  void createACheckWithOneReferee() {
    var now = clock.instant();
    var tenant = new Tenant(ACME, "Acme =?UTF-8?Q?=E2=80=AE?=", "people@acme.example", null);
    var apiKey = new ApiKey(ACME, "key_1", true, new byte[32]);
    new TenantStore(context.getBean(Table.class)).create(tenant, "hash", apiKey, now);
    var referee =
        new Referee(
            "Anna Sample",
            "anna@example.com",
            Relationship.MANAGER,
            null,
            "en",
            null,
            LinkToken.mint());
    var refereeById = new LinkedHashMap<>(Map.of(ANNA, referee));
    var referees = new Referees("Kim =?UTF-8?Q?=E2=80=AE?= Sample", "Engineer", refereeById);
    var consent = new Terms.ConsentAttestation("key_1", now, "v1");
    var days = Duration.ofDays(7);
    var terms = new Terms(now, now.plus(days), days, Questionnaire.GENERAL.id(), consent);
    var created = new CheckCreated(terms, List.of(ANNA));
    var sealed = context.getBean(DossierStore.class).seal(check, List.of(referees));
    var record = VersionedCheck.created(check, created, CheckMetadata.NONE, false);
    var links = Map.of(ANNA, referee.token().hash());
    context
        .getBean(CheckStore.class)
        .create(new NewCheck(record, created, links, sealed, Optional.empty()));
  }

  @AfterEach
  void close() {
    context.close();
  }

  /** Tries to send the email and returns its state. */
  private EmailDelivery send(Duration remaining, @Nullable RuntimeException failure) {
    service.failure = failure;
    var emailSender =
        new EmailSender(
            service,
            context.getBean(EmailRenderer.class),
            URI.create("https://refs.example.com"),
            "references@refcheck.example",
            "letters");
    var message =
        new SendEmailMessage(
            ACME.value(), check.check().value(), ANNA.value(), DELIVERY.kind().wireName());
    new SendEmail(
            context.getBean(CheckStore.class),
            outbox,
            context.getBean(DossierStore.class),
            context.getBean(TenantProfileStore.class),
            emailSender,
            clock)
        .take(message, remaining);
    return outbox.find(check, DELIVERY).orElseThrow().state();
  }

  private @Nullable Reference reference() {
    var found = context.getBean(CheckStore.class).find(check).orElseThrow();
    return found.check().references().get(ANNA);
  }

  private void isRejected(RuntimeException failure) {
    assertThat(send(ENOUGH_TIME, failure))
        .isInstanceOfSatisfying(
            EmailDelivery.Pending.class,
            letter -> {
              assertThat(letter.attempt()).isEqualTo(1);
              assertThat(letter.unsure()).isZero();
            });
    assertThat(reference()).isInstanceOf(Reference.Nominated.class);
  }

  private void isUncertain(RuntimeException failure) {
    assertThat(send(ENOUGH_TIME, failure)).isInstanceOf(EmailDelivery.Claimed.class);
    assertThat(reference()).isInstanceOf(Reference.Nominated.class);
  }

  @Test
  void anAcceptedEmailIsSent() {
    assertThat(send(ENOUGH_TIME, null)).isInstanceOf(EmailDelivery.Sent.class);
    assertThat(reference()).isInstanceOf(Reference.Invited.class);
    assertThat(service.sent).isEqualTo(1);
  }

  /** A name that looks like an encoded word could decode to a forbidden character. */
  @Test
  void encodedWordsInNamesStayLiteral() {
    send(ENOUGH_TIME, null);
    var request = requireNonNull(service.request);
    assertThat(request.content().simple().subject().data()).doesNotContain("=?").contains("= ?");
    assertThat(request.fromEmailAddress()).startsWith("\"Acme = ?UTF-8");
  }

  /** A call must not outlive the function, because its result would be unknown. */
  @ParameterizedTest
  @ValueSource(longs = {-1, 0, 1, 9_000, 10_000})
  void withTooLittleTimeNothingIsSentAndItIsRetried(long milliseconds) {
    assertThat(send(Duration.ofMillis(milliseconds), null))
        .isInstanceOfSatisfying(
            EmailDelivery.Pending.class, letter -> assertThat(letter.unsure()).isZero());
    assertThat(service.sent).isZero();
  }

  @Test
  void aPermanentFailureIsNotRetried() {
    assertThat(send(ENOUGH_TIME, BadRequestException.builder().statusCode(400).build()))
        .isInstanceOf(EmailDelivery.Failed.class);
    assertThat(reference()).isInstanceOf(Reference.Bounced.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 429})
  void aRejectedRequestIsRetried(int status) {
    isRejected(failure(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void aServerErrorIsUncertain(int status) {
    isUncertain(failure(status));
  }

  private static SesV2Exception failure(int status) {
    var details = AwsErrorDetails.builder().errorCode("Sample").serviceName("SesV2").build();
    var failure = SesV2Exception.builder().statusCode(status).awsErrorDetails(details).build();
    return (SesV2Exception) failure;
  }

  @Test
  void aMissingResponseIsUncertain() {
    isUncertain(ApiCallTimeoutException.create(SesClientFactory.TIMEOUT.toMillis()));
    isUncertain(SdkClientException.create("broken"));
  }

  /** Throws if the library has no error with this name. */
  private static CrtRuntimeException crt(String name) {
    return new CrtRuntimeException(requireNonNull(CRT_ERRORS.get(name), name));
  }

  @ParameterizedTest
  @MethodSource("beforeSending")
  void aConnectionFailureIsCertain(String name) {
    isRejected(SdkClientException.create("as the SDK wraps it", crt(name)));
  }

  /** The SDK does not wrap some errors. */
  @ParameterizedTest
  @MethodSource("beforeSending")
  void anUnwrappedConnectionFailureIsCertain(String name) {
    isRejected(crt(name));
  }

  static List<String> beforeSending() {
    return BEFORE_SENDING;
  }

  @Test
  void aJavaConnectionFailureIsCertain() {
    isRejected(SdkClientException.create("x", new ConnectException()));
  }

  @Test
  void anUnknownHostIsCertain() {
    isRejected(SdkClientException.create("x", new UnknownHostException()));
  }

  @Test
  void allOtherConnectionErrorsAreUncertain() {
    assertThat(CRT_ERRORS)
        .hasSizeGreaterThan(400)
        .containsKeys(BEFORE_SENDING.toArray(String[]::new));
    assertThat(CRT_ERRORS)
        .allSatisfy((name, code) ->
            assertThat(FailureBeforeSend.isIn(new CrtRuntimeException(code)))
                .as(name)
                .isEqualTo(BEFORE_SENDING.contains(name)));
    assertThat(FailureBeforeSend.NAMES).hasSameElementsAs(BEFORE_SENDING);
    isUncertain(crt("AWS_IO_SOCKET_CLOSED"));
  }
}
