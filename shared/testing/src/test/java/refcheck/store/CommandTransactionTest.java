package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.newCase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.table.RowKey.TableId;
import refcheck.table.Write;
import refcheck.testing.CaseCommands;

/** What a command writes beside the case. */
class CommandTransactionTest extends CaseStoreFixture {
  private static final DeliveryId INVITATION = DeliveryId.email(ANNA, EmailKind.INVITATION);

  private final VersionedDelivery created =
      VersionedDelivery.created(key, INVITATION, new Delivery.Pending(0, 0, MONDAY));

  private List<Write> changes(Write... additional) {
    var before = newCase(key).versioned();
    return new CommandTransaction(
            before, List.of(), List.of(), List.of(additional), Optional.empty())
        .changes();
  }

  /** A transaction of two writes costs four times as much. */
  @Test
  void aPutThatIsConditionalOnItsOwnRowNeedsNoCheckOfTheCase() {
    var next = created.withState(new Delivery.Sent(MONDAY)).change();
    assertThat(changes(next)).containsExactly(next);
  }

  @Test
  void otherWritesNeedTheCaseAsItWasRead() {
    var first = created.change();
    var next = created.withState(new Delivery.Sent(MONDAY)).change();
    var check =
        new Write.ConditionCheck(
            RowKeys.caseRow(key), new Write.Condition.VersionIs(CaseRowMapper.VERSION, 1));
    assertThat(changes(first)).containsExactly(check, first);
    assertThat(changes(next, first)).containsExactly(check, next, first);
    assertThat(changes(check)).containsExactly(check, check);
  }

  @Test
  void aSubmissionStoresHowLongItTook() {
    cases.create(newCase(key));
    cases.execute(key, CaseCommands.openForm(ANNA), MONDAY);
    cases.execute(key, CaseCommands.submit(ANNA), MONDAY.plusSeconds(90));
    var form = Samples.TERMS.form(ANNA.kind());
    assertThat(memory.query(TableId.MAIN, TenantKeys.completionTimes(key.tenant(), form), ""))
        .extracting(CompletionTimeRowMapper::took)
        .containsExactly(Duration.ofSeconds(90));
  }
}
