package refcheck.sendemail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.Task;
import refcheck.domain.task.TaskId;
import refcheck.pages.EmailRenderer;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.store.Outbox;
import refcheck.store.SendEmailMessage;
import refcheck.store.TenantProfileStore;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SampleCases;
import refcheck.testing.TestClock;

/** A check with one referee, whose invitation is sent through a fake mail service. */
abstract class SendEmailFixture {
  private static final TenantId ACME = new TenantId("acme");
  private static final TaskId ANNA = SampleCases.reference(new PersonId("ref_anna"));
  private static final DeliveryId DELIVERY = DeliveryId.email(ANNA, EmailKind.INVITATION);
  static final Duration ENOUGH_TIME = Duration.ofSeconds(30);

  private final TestClock clock = new TestClock(Instant.parse("2026-11-22T08:00:00Z"));
  private final ApplicationContext context =
      ApplicationContext.builder()
          .deduceEnvironment(false)
          .banner(false)
          .singletons(clock, new InMemoryTable(), new InMemoryDataKeyProvider())
          .build()
          .start();
  private final Outbox outbox = context.getBean(Outbox.class);
  private final CaseKey check = new CaseKey(ACME, CaseId.next("chk", clock.instant()));
  final FakeMailService service = new FakeMailService();

  @BeforeEach
  final void createACheckWithOneReferee() {
    var now = clock.instant();
    var tenant = new Tenant(ACME, "Acme =?UTF-8?Q?=E2=80=AE?=", "people@acme.example", null);
    var apiKey = new ApiKey(ACME, "key_1", true, new byte[32]);
    new TenantStore(context.getBean(Table.class)).create(tenant, "hash", apiKey, now);
    var referee =
        new PersonPart(
            ANNA.person(),
            new Person("Anna Sample", "anna@example.com", Relationship.MANAGER, null, "en", null),
            new Subject("Kim =?UTF-8?Q?=E2=80=AE?= Sample", "Engineer"),
            Map.of(ANNA.kind(), LinkToken.mint()));
    context
        .getBean(CaseStore.class)
        .create(
            SampleCases.newCase(
                check,
                SampleCases.terms(now, now.plus(Duration.ofDays(7))),
                CaseMetadata.NONE,
                Map.of(ANNA.person(), referee.link(ANNA.kind()).hash()),
                context.getBean(DossierStore.class).seal(check, referee)));
  }

  @AfterEach
  final void close() {
    context.close();
  }

  /** Tries to send the email and returns its state. */
  final Delivery send(Duration remaining, @Nullable RuntimeException failure) {
    service.failure = failure;
    var emailSender =
        new EmailSender(
            service,
            context.getBean(EmailRenderer.class),
            URI.create("https://refs.example.com"),
            "references@refcheck.example",
            "letters");
    var message = new SendEmailMessage(check, DELIVERY);
    new SendEmail(
            context.getBean(CaseStore.class),
            outbox,
            context.getBean(DossierStore.class),
            context.getBean(TenantProfileStore.class),
            emailSender,
            clock)
        .take(message, remaining);
    return outbox.find(check, DELIVERY).orElseThrow().state();
  }

  final @Nullable Task task() {
    return context.getBean(CaseStore.class).find(check).orElseThrow().state().tasks().get(ANNA);
  }

  final void isRejected(RuntimeException failure) {
    assertThat(send(ENOUGH_TIME, failure))
        .isInstanceOfSatisfying(
            Delivery.Pending.class,
            delivery -> {
              assertThat(delivery.attempt()).isEqualTo(1);
              assertThat(delivery.unsure()).isZero();
            });
    assertThat(task()).isInstanceOf(Task.Nominated.class);
  }

  final void isUncertain(RuntimeException failure) {
    assertThat(send(ENOUGH_TIME, failure)).isInstanceOf(Delivery.Claimed.class);
    assertThat(task()).isInstanceOf(Task.Nominated.class);
  }
}
