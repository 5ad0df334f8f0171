package refcheck.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class StartTest {

  /** SnapStart's picture must not show a rehearsal that still goes on. */
  @Test
  void endsWithItsRehearsal() {
    var begun = new CountDownLatch(1);
    var done = new AtomicBoolean();
    var start =
        Start.of(() -> {
          try {
            begun.await();
          } catch (InterruptedException e) {
            return;
          }
          done.set(true);
        });
    try (var context = start.context()) {
      assertThat(context.isRunning()).isTrue();
      begun.countDown();
      start.end();
      assertThat(done).isTrue();
    }
  }

  @Test
  void readsTheEnvironmentAndNoFile() {
    var variables =
        System.getenv().entrySet().stream()
            .filter(each -> each.getKey().matches("[A-Z]+_[A-Z]+") && !each.getValue().isEmpty())
            .filter(each -> !each.getValue().contains("$"))
            .map(Map.Entry::getKey)
            .toList();
    var start = Start.of(() -> {});
    try (var context = start.context()) {
      assertThat(variables)
          .allSatisfy(name ->
              assertThat(
                      context.getProperty(
                          name.toLowerCase(Locale.ROOT).replace('_', '.'), String.class))
                  .contains(System.getenv(name)));
      assertThat(context.getEnvironment().getPropertySources()).hasSize(1);
    }
    start.end();
  }
}
