package refcheck.sendemail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import refcheck.api.ApiKeyToken;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.Task;
import refcheck.json.Json;
import refcheck.store.Outbox;
import refcheck.store.SendEmailMessage;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;

/** A check with one referee, whose invitation is sent through a fake mail service. */
abstract class SendEmailFixture {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PUBLIC_ORIGIN", "https://refs.example.com",
          "SENDER_ADDRESS", "references@refcheck.example",
          "CONFIGURATION_SET", "emails");

  private static final Tenant ACME =
      new Tenant(new TenantId("acme"), "Acme =?UTF-8?Q?=E2=80=AE?=", "people@acme.example", null);

  private static final PersonPart ANNA =
      new PersonPart(
          new PersonId("ref_anna"),
          new Person("Anna Sample", "anna@example.com", Relationship.MANAGER, null, "en", null),
          new Subject("Kim =?UTF-8?Q?=E2=80=AE?= Sample", "Engineer"),
          Map.of(CheckPlan.REFERENCE, LinkToken.mint()));

  static final Duration ENOUGH_TIME = Duration.ofSeconds(30);

  @AutoClose private final FunctionHarness harness = new FunctionHarness(ENVIRONMENT);
  final FakeMailService service = harness.bean(FakeMailService.class);
  private final FunctionInvoker sendEmail = harness.function(SendEmailFunction::new);
  private final SampleTenant tenant = SampleTenant.create(harness, ACME, ApiKeyToken.mint(true));
  private final SampleCheck check = tenant.createCheck(ANNA);

  /** Tries to send the email and returns its state. */
  final Delivery send(Duration remaining, @Nullable RuntimeException failure) {
    service.failure = failure;
    harness.setRemainingTime(remaining);
    var message = new SendEmailMessage(check.key(), check.invitation());
    assertThat(sendEmail.take(Json.text(message.json()))).isEmpty();
    return harness.bean(Outbox.class).find(check.key(), check.invitation()).orElseThrow().state();
  }

  final @Nullable Task task() {
    return tenant.find(check).state().tasks().get(check.task());
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
