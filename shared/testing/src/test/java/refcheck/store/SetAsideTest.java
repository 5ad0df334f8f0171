package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.testing.InMemoryTable;

/** An entry of the due index that cannot be processed must not block the entries behind it. */
class SetAsideTest {
  private final InMemoryTable memory = new InMemoryTable();
  private final DueIndex due = new DueIndex(memory);

  @BeforeEach
  void anEntryIsDue() {
    var id = DeliveryId.email(ANNA, EmailKind.INVITATION);
    var pending = new Delivery.Pending(0, 0, MONDAY);
    memory.commit(List.of(VersionedDelivery.created(Samples.key(), id, pending).change()));
  }

  private List<DueIndex.Item> until(Instant now) {
    return due.pages(now).iterator().next();
  }

  private boolean setAside(Instant now) {
    return due.setAside(until(TUESDAY).getFirst(), now);
  }

  @ParameterizedTest
  @CsvSource({"0, 60", "1, 120", "2, 240", "10, 61440", "11, 86400", "12, 86400", "70, 86400"})
  void waitsLongerEachTime(int times, long seconds) {
    for (var i = 0; i < times; i++) {
      assertThat(setAside(MONDAY.minus(Duration.ofDays(2)))).isTrue();
    }
    assertThat(setAside(TUESDAY)).isTrue();
    assertThat(until(TUESDAY.plusSeconds(seconds).minusMillis(1))).isEmpty();
    assertThat(until(TUESDAY.plusSeconds(seconds))).hasSize(1);
  }

  @Test
  void isRefusedIfTheEntryHasChanged() {
    var item = until(TUESDAY).getFirst();
    assertThat(item).hasToString(RowKeys.partition(item.key()));
    assertThat(due.setAside(item, TUESDAY)).isTrue();
    assertThat(due.setAside(item, TUESDAY)).isFalse();
  }
}
