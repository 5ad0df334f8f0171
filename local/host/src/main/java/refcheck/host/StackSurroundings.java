package refcheck.host;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The clock, the listeners and the log of a stack's functions. */
record StackSurroundings(
    Clock clock, Function<String, List<ExecutionInterceptor>> listeners, CallCounter calls)
    implements LocalFunctions.Surroundings {

  @Override
  public List<ExecutionInterceptor> interceptors(String function) {
    var all = new ArrayList<>(listeners.apply(function));
    all.add(calls.of(function));
    return all;
  }

  @Override
  public Consumer<String> log() {
    return System.err::println;
  }
}
