package refcheck.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a function sees of Lambda: its log and the remaining time. */
final class TestContext {
  private final List<String> log = new CopyOnWriteArrayList<>();
  private volatile Duration remaining = Duration.ofMinutes(1);
  private volatile boolean isFailing;

  List<String> log() {
    return log;
  }

  boolean isFailing() {
    return isFailing;
  }

  /** Whether the functions fail on purpose, and may therefore write to their log. */
  void setFailing(boolean failing) {
    isFailing = failing;
    log.clear();
  }

  void setRemainingTime(Duration time) {
    remaining = time;
  }

  /** The argument of a handler. Rejects calls of methods that no function uses. */
  Context context() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getLogger" -> logger();
                  case "getRemainingTimeInMillis" -> Math.toIntExact(remaining.toMillis());
                  case String name -> throw new UnsupportedOperationException(name);
                });
  }

  private LambdaLogger logger() {
    return new LambdaLogger() {
      @Override
      public void log(String line) {
        log.add(line);
      }

      @Override
      public void log(byte[] line) {
        log(new String(line, UTF_8));
      }
    };
  }
}
