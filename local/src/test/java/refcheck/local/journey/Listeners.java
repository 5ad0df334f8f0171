package refcheck.local.journey;

import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Who listens to the calls of the running host's functions. */
final class Listeners {

  private Listeners() {}

  static List<ExecutionInterceptor> of(String function) {
    return List.of(Throttles.OF_ALL, Letterbox.OF_ALL);
  }
}
