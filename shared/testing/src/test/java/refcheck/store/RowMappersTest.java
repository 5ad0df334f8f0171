package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.NOTES;
import static refcheck.store.Samples.TERMS;
import static refcheck.store.Samples.TUESDAY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.CloseReason;
import refcheck.domain.DeclineReason;
import refcheck.domain.EmailDelivery;
import refcheck.domain.EmailDeliveryId;
import refcheck.domain.Event;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.VersionedCheck;
import refcheck.testing.SealedTypes;

/** Everything that is mapped to a row is mapped back unchanged. */
class RowMappersTest {
  private static final CheckKey KEY = Samples.key();
  private static final OutsideRows OUTSIDE_ROWS =
      new OutsideRows(List.of("hash"), List.of("idempotency"));

  static List<Reference> references() {
    return List.of(
        new Reference.Nominated(MONDAY),
        new Reference.Invited(MONDAY),
        new Reference.Opened(MONDAY),
        new Reference.Drafted(MONDAY, TUESDAY),
        new Reference.Submitted(MONDAY),
        new Reference.Declined(DeclineReason.NOT_ME, MONDAY),
        new Reference.Bounced(MONDAY),
        new Reference.Expired(MONDAY),
        new Reference.Retracted(MONDAY),
        new Reference.Withdrawn(MONDAY.plusNanos(1_000_000)));
  }

  static List<Check> checks() {
    var references = new LinkedHashMap<RefereeId, Reference>();
    references().forEach(each -> references.put(new RefereeId("ref_" + references.size()), each));
    var closed = new Check.Closed(TERMS, references, CloseReason.EXPIRED, MONDAY);
    return List.of(
        new Check.Open(TERMS, references),
        closed,
        new Check.Purging(closed, TUESDAY),
        new Check.Purged(closed, TUESDAY));
  }

  static List<Event> events() {
    return List.of(
        new Event.CheckCreated(TERMS, List.of(BEN, ANNA)),
        new Event.ReferenceInvited(ANNA, MONDAY),
        new Event.ReferenceOpened(ANNA, MONDAY),
        new Event.ReferenceDrafted(ANNA, MONDAY),
        new Event.ReferenceSubmitted(ANNA, MONDAY),
        new Event.ReferenceDeclined(ANNA, DeclineReason.NOT_ME, MONDAY),
        new Event.ReferenceBounced(ANNA, MONDAY),
        new Event.ReferenceExpired(ANNA, MONDAY),
        new Event.ReferenceRetracted(ANNA, MONDAY),
        new Event.ReferenceWithdrawn(ANNA, MONDAY),
        new Event.ReportRead("key_sample", MONDAY),
        new Event.CheckCompleted(MONDAY),
        new Event.CheckExpired(MONDAY),
        new Event.CheckCancelled(MONDAY),
        new Event.PurgeBegan(MONDAY),
        new Event.CheckPurged(MONDAY));
  }

  static List<EmailDelivery> deliveries() {
    return List.of(
        new EmailDelivery.Pending(3, 2, MONDAY),
        new EmailDelivery.Claimed(4, 1, MONDAY),
        new EmailDelivery.Sent(MONDAY),
        new EmailDelivery.Failed(MONDAY));
  }

  @ParameterizedTest
  @MethodSource("checks")
  void checksAreReadBack(Check check) {
    var record = new VersionedCheck(KEY, 7, check, NOTES, true, TUESDAY);
    var row = CheckRowMapper.row(record, OUTSIDE_ROWS);
    assertThat(CheckRowMapper.check(row)).isEqualTo(record);
    assertThat(CheckRowMapper.outsideRows(row)).isEqualTo(OUTSIDE_ROWS);
    assertThat(List.copyOf(CheckRowMapper.check(row).check().references().keySet()))
        .isEqualTo(List.copyOf(check.references().keySet()));
  }

  @ParameterizedTest
  @EnumSource
  void closeReasonsAreReadBack(CloseReason reason) {
    var closed = new Check.Closed(TERMS, new LinkedHashMap<>(), reason, MONDAY);
    var record = new VersionedCheck(KEY, 7, closed, CheckMetadata.NONE, false, TUESDAY);
    assertThat(CheckRowMapper.check(CheckRowMapper.row(record, OutsideRows.NONE)))
        .isEqualTo(record);
  }

  @Test
  void emptyMetadataHasNoAttributes() {
    var record = new VersionedCheck(KEY, 7, checks().getFirst(), CheckMetadata.NONE, true, TUESDAY);
    assertThat(CheckRowMapper.row(record, OutsideRows.NONE).attributes())
        .doesNotContainKeys("external_id", "metadata", "links", "idempotency");
  }

  @ParameterizedTest
  @MethodSource("events")
  void eventsAreReadBack(Event event) {
    assertThat(EventRowMapper.events(EventRowMapper.row(KEY, 12, List.of(event))))
        .containsExactly(event);
  }

  @Test
  void eventsOfOneCommitAreReadBackInOrder() {
    var row = EventRowMapper.row(KEY, 12, events());
    assertThat(EventRowMapper.events(row)).isEqualTo(events());
    assertThat(row.text("sk")).isEqualTo("EVENT#000012");
  }

  @ParameterizedTest
  @EnumSource
  void reasonsAreReadBack(DeclineReason reason) {
    var event = new Event.ReferenceDeclined(ANNA, reason, MONDAY);
    assertThat(EventRowMapper.events(EventRowMapper.row(KEY, 1, List.of(event))))
        .containsExactly(event);
    var declined = new Reference.Declined(reason, MONDAY);
    assertThat(ReferenceRowMapper.reference(ReferenceRowMapper.row(ANNA, declined)))
        .isEqualTo(declined);
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void emailDeliveriesAreReadBack(EmailDelivery delivery) {
    var record = new VersionedEmailDelivery(KEY, EmailDeliveryId.invitation(ANNA), 3, delivery);
    var row = EmailDeliveryRowMapper.row(record);
    assertThat(EmailDeliveryRowMapper.delivery(row)).isEqualTo(record);
    assertThat(row.attributes().containsKey("due_at")).isEqualTo(delivery.dueAt().isPresent());
  }

  @Test
  void everyKindIsTested() {
    assertKinds(Check.class, checks().stream());
    assertKinds(Reference.class, references().stream());
    assertKinds(Event.class, events().stream());
    assertKinds(EmailDelivery.class, deliveries().stream());
  }

  private static void assertKinds(Class<?> type, Stream<?> samples) {
    assertThat(samples.<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(type));
  }
}
