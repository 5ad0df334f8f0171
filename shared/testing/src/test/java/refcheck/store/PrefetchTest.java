package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PrefetchTest {
  private static String get(Callable<String> load) {
    try (var value = Prefetch.of(load)) {
      return value.get();
    }
  }

  @Test
  void hasTheValueOrTheFailureOfTheLoad() {
    assertThat(get(() -> "row")).isEqualTo("row");
    assertThatThrownBy(() ->
            get(() -> {
              throw new UnsupportedOperationException("load");
            }))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            get(() -> {
              throw new IOException("load");
            }));
  }

  @Test
  void closingWaitsForTheLoad() {
    var begun = new CountDownLatch(1);
    var ended = new AtomicBoolean();
    try (var _ =
        Prefetch.of(() -> {
          begun.await();
          Thread.sleep(50); // A load that outlasts the block.
          ended.set(true);
          return "row";
        })) {
      begun.countDown();
    }
    assertThat(ended).isTrue();
  }

  @Test
  void staysInterrupted() {
    Thread.currentThread().interrupt();
    assertThatIllegalStateException()
        .isThrownBy(() ->
            get(() -> {
              Thread.sleep(2_000); // Ended early: closing interrupts it.
              return "row";
            }))
        .withMessage("interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }
}
