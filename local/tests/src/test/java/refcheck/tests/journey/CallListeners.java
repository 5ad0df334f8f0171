package refcheck.tests.journey;

import java.util.List;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The interceptors of the running host's functions. */
final class CallListeners {

  private CallListeners() {}

  static List<ExecutionInterceptor> of(String function) {
    return List.of(ThrottleInjector.INSTANCE, InvitationLinkRecorder.INSTANCE);
  }
}
