package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCase;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.task.TaskEvent;
import refcheck.testing.CaseCommands;
import refcheck.testing.InterceptedTable;

/** The deliveries of a case, each with its own version. */
class OutboxTest extends CaseStoreFixture {
  private static final DeliveryId INVITATION = DeliveryId.email(ANNA, EmailKind.INVITATION);

  private final Outbox outbox = new Outbox(table, cases);

  private VersionedDelivery created() {
    cases.create(newCase(key));
    return outbox.find(key, INVITATION).orElseThrow();
  }

  private static VersionedDelivery claimed(VersionedDelivery found) {
    var pending = (Delivery.Pending) found.state();
    return found.withState(pending.claim(Channel.EMAIL.policy(), MONDAY));
  }

  @Test
  void oneWriterClaimsADelivery() {
    var claimed = claimed(created());
    assertThat(outbox.write(claimed, MONDAY)).isTrue();
    assertThat(outbox.write(claimed, MONDAY)).isFalse();
    assertThat(outbox.find(key, INVITATION)).contains(claimed);
    assertThat(cases.history(key)).hasSize(1);
  }

  @Test
  void aRefusedDeliveryIsPendingAgain() {
    var claimed = claimed(created());
    outbox.write(claimed, MONDAY);
    var refused = ((Delivery.Claimed) claimed.state()).refused(Channel.EMAIL.policy(), MONDAY);
    assertThat(outbox.write(claimed.withState(refused), MONDAY)).isTrue();
    assertThat(outbox.find(key, INVITATION).map(VersionedDelivery::state)).contains(refused);
  }

  @Test
  void theEndOfADeliveryIsToldToItsCase() {
    var sent = created().withState(new Delivery.Sent(TUESDAY));
    assertThat(outbox.write(sent, TUESDAY)).isTrue();
    assertThat(outbox.find(key, INVITATION)).contains(sent);
    assertThat(cases.history(key))
        .endsWith(new CaseEvent.OfTask(ANNA, new TaskEvent.Invited(TUESDAY)));
    assertConsistent();
  }

  /** A retry could not succeed: the write is of one version. */
  @Test
  void aStaleEndIsTriedOnce() {
    var created = created();
    outbox.write(claimed(created), MONDAY);
    var commits = new AtomicInteger();
    var counted =
        InterceptedTable.of(
            table, call -> commits.addAndGet(call.equals("commit") ? 1 : 0), _ -> {});
    var sent = created.withState(new Delivery.Sent(TUESDAY));
    assertThat(new Outbox(counted, new CaseStore(counted)).write(sent, TUESDAY)).isFalse();
    assertThat(commits).hasValue(1);
  }

  /** The delivery is read again until its next version is written. */
  @Test
  void recordsTheEndAfterAnotherWriter() {
    var created = created();
    var isFirst = new AtomicBoolean(true);
    var disturbed =
        InterceptedTable.of(
            table,
            call -> {
              if (call.equals("commit") && isFirst.compareAndSet(true, false)) {
                outbox.write(claimed(created), MONDAY);
              }
            },
            _ -> {});
    var disturbedOutbox = new Outbox(disturbed, new CaseStore(disturbed));
    assertThat(disturbedOutbox.record(key, INVITATION, new Delivery.Sent(TUESDAY), TUESDAY))
        .isTrue();
    assertThat(outbox.find(key, INVITATION).orElseThrow().state())
        .isEqualTo(new Delivery.Sent(TUESDAY));
  }

  @Test
  void theEndOfAnUnknownDeliveryIsNotWritten() {
    var sent = VersionedDelivery.created(key, INVITATION, new Delivery.Sent(TUESDAY));
    assertThat(outbox.write(sent, TUESDAY)).isFalse();
    assertThat(memory.rows()).isEmpty();
  }

  @Test
  void aSentDeliveryStaysSent() {
    created();
    outbox.record(key, INVITATION, new Delivery.Sent(MONDAY), MONDAY);
    outbox.record(key, INVITATION, new Delivery.Failed(TUESDAY), TUESDAY);
    var found = outbox.find(key, INVITATION).orElseThrow();
    assertThat(found.state()).isEqualTo(new Delivery.Sent(MONDAY));
    assertThat(found.version()).isEqualTo(2);
  }

  /** The case and the delivery can change at once: neither makes the other's write fail. */
  @Test
  void aChangeOfTheCaseDoesNotDisturbADelivery() {
    var claimed = claimed(created());
    cases.execute(key, CaseCommands.openForm(BEN), MONDAY);
    assertThat(outbox.write(claimed, MONDAY)).isTrue();
    assertThat(outbox.find(key, INVITATION)).contains(claimed);
  }
}
