package refcheck.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FunctionBootstrapTest {
  /** SLF4J's own word for being initialised by some thread; less is not yet. */
  private static final int ONGOING = 1;

  /** SnapStart's snapshot must not contain a running warm-up. */
  @Test
  void endsWithItsRehearsal() {
    var begun = new CountDownLatch(1);
    var done = new AtomicBoolean();
    var start =
        FunctionBootstrap.of(() -> {
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

  /** In classes of its own, since this process may have loggers already. */
  @Test
  void hasLoggersBeforeTwoThreadsAskForThem() throws Exception {
    var classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(each -> Path.of(each).toUri())
            .toList();
    var urls = new URL[classPath.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = classPath.get(i).toURL();
    }
    try (var classes = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      var state =
          classes.loadClass("org.slf4j.LoggerFactory").getDeclaredField("INITIALIZATION_STATE");
      state.setAccessible(true);
      var seen = new AtomicInteger();
      Runnable warmUp =
          () -> {
            try {
              seen.set(state.getInt(null));
            } catch (IllegalAccessException e) {
              throw new IllegalStateException(e);
            }
          };
      var of =
          classes
              .loadClass(FunctionBootstrap.class.getName())
              .getDeclaredMethod("of", Runnable.class);
      of.setAccessible(true);
      var start = of.invoke(null, warmUp);
      var end = start.getClass().getDeclaredMethod("end");
      end.setAccessible(true);
      end.invoke(start);
      assertThat(seen).hasValueGreaterThan(ONGOING);
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
    var start = FunctionBootstrap.of(() -> {});
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
