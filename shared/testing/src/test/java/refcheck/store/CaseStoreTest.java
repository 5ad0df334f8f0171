package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCase;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;
import refcheck.domain.RejectionReason;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvolver;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.testing.CaseCommands;
import refcheck.testing.CaseSequences;
import refcheck.testing.InMemoryTable;
import refcheck.testing.Sequences;

/** Creates, finds and changes cases. */
class CaseStoreTest extends CaseStoreFixture {
  @Test
  void findsACreatedCase() {
    var expected = newCase(key, NOTES, List.of(), null);
    assertThat(cases.create(expected))
        .isEqualTo(new CommandResult.Done(expected.versioned(), List.of(expected.created())));
    assertThat(cases.find(key)).contains(expected.versioned());
    assertThat(cases.findByExternalId(ACME, "ats-1")).contains(expected.versioned());
    assertThat(cases.findByCode(ACME, CaseCode.of(key.id()))).contains(expected.versioned());
    assertThat(cases.history(key)).containsExactly(expected.created());
    assertThat(new Outbox(table, cases).find(key, DeliveryId.email(BEN, EmailKind.INVITATION)))
        .isPresent();
  }

  /** A command decided later has no earlier time, even after a conflict or with a slow clock. */
  @Test
  void laterDecisionsHaveNoEarlierTime() {
    cases.create(newCase(key, NOTES, List.of(), null));
    cases.execute(key, CaseCommands.invitationSent(BEN), TUESDAY);
    cases.execute(key, CaseCommands.openForm(BEN), TUESDAY.minusMillis(1));
    assertThat(cases.history(key))
        .extracting(CaseEvent::at)
        .containsExactly(MONDAY, TUESDAY, TUESDAY);
    assertThat(cases.find(key).orElseThrow().updatedAt()).isEqualTo(TUESDAY);
  }

  @Test
  void findsNoCasesOfOtherTenants() {
    cases.create(newCase(key, NOTES, List.of(), null));
    var evil = new TenantId("evil");
    assertThat(cases.find(new CaseKey(evil, key.id()))).isEmpty();
    assertThat(cases.findByExternalId(evil, "ats-1")).isEmpty();
    assertThat(cases.execute(new CaseKey(evil, key.id()), CaseCommands.cancel(), TUESDAY))
        .isEqualTo(new CommandResult.NotFound());
  }

  @Test
  void anExternalIdBelongsToOneCheck() {
    cases.create(newCase(key, NOTES, List.of(), null));
    assertThat(cases.create(newCase(Samples.key(), NOTES, List.of(), null)))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.id()));
    assertThat(
            cases.create(
                newCase(Samples.key(), NOTES, List.of(), idempotentRequest("k", "one", MONDAY))))
        .isEqualTo(new CommandResult.ExternalIdTaken(key.id()));
  }

  @Test
  void aCommandWithoutEffectWritesNothing() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.openForm(ANNA), TUESDAY);
    var before = memory.rows();
    assertThat(cases.execute(key, CaseCommands.openForm(ANNA), TUESDAY))
        .asInstanceOf(type(CommandResult.Done.class))
        .returns(List.of(), CommandResult.Done::events);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void aRejectedCommandWritesNothing() {
    cases.create(newCase(key));
    var before = memory.rows();
    assertThat(cases.execute(key, CaseCommands.submit(ANNA), TUESDAY))
        .asInstanceOf(type(CommandResult.Rejected.class))
        .returns(RejectionReason.NOT_OPENED, CommandResult.Rejected::rule);
    assertThat(memory.rows()).isEqualTo(before);
  }

  @Test
  void theStoredStateIsTheFoldOfTheStoredHistory() {
    for (int i = 0; i < 10; i++) {
      var random = RandomGeneratorFactory.of("L64X128MixRandom").create(i);
      var created = CaseSequences.caseOfAnyPlan(random);
      Sequences.of(50, each -> CaseSequences.steps(created, each))
          .hold(steps -> {
            var fresh = new CaseStore(new InMemoryTable());
            fresh.create(newCase(key, created));
            steps.forEach(step -> fresh.execute(key, step.command(), step.now()));
            var found = fresh.find(key).orElseThrow();
            assertThat(CaseEvolver.fold(fresh.history(key))).isEqualTo(found.state());
          });
    }
  }
}
