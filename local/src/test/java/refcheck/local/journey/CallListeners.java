package refcheck.local.journey;

import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Who listens to the calls of the running host's functions. */
final class CallListeners {

  private CallListeners() {}

  static List<ExecutionInterceptor> of(String function) {
    return List.of(ThrottleInjector.OF_ALL, MailboxClient.OF_ALL);
  }
}
