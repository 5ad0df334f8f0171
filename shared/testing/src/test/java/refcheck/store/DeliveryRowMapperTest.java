package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.CaseKey;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.testing.SealedTypes;

/** Every delivery that is mapped to a row is mapped back unchanged. */
class DeliveryRowMapperTest {
  private static final CaseKey KEY = Samples.key();

  static List<Delivery> deliveries() {
    return List.of(
        new Delivery.Pending(3, 2, MONDAY),
        new Delivery.Claimed(4, 1, MONDAY),
        new Delivery.Sent(MONDAY),
        new Delivery.Failed(MONDAY));
  }

  @ParameterizedTest
  @MethodSource("deliveries")
  void deliveriesAreReadBack(Delivery delivery) {
    for (var kind : EmailKind.values()) {
      var versioned = new VersionedDelivery(KEY, DeliveryId.email(ANNA, kind), 3, delivery);
      var row = DeliveryRowMapper.row(versioned);
      assertThat(DeliveryRowMapper.delivery(row)).isEqualTo(versioned);
      assertThat(row.attributes().containsKey("due_at")).isEqualTo(delivery.dueAt().isPresent());
    }
  }

  @Test
  void everyKindIsTested() {
    assertThat(deliveries().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Delivery.class));
  }
}
