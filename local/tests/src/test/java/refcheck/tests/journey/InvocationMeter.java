package refcheck.tests.journey;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;

/** Counts each function's invocations and their total time. */
final class InvocationMeter implements Invoker {
  private final Invoker functions;
  private final Map<String, Runs> runs = new ConcurrentHashMap<>();

  /** The number of runs and their total time in nanoseconds. */
  record Runs(long count, long nanos) {
    Runs and(Runs more) {
      return new Runs(count + more.count, nanos + more.nanos);
    }
  }

  InvocationMeter(Invoker functions) {
    this.functions = functions;
  }

  @Override
  public byte[] invoke(String function, byte[] event) throws FunctionFailed {
    var began = System.nanoTime();
    try {
      return functions.invoke(function, event);
    } finally {
      runs.merge(function, new Runs(1, System.nanoTime() - began), Runs::and);
    }
  }

  /** The runs by function since the last {@link #reset}. */
  Map<String, Runs> runs() {
    return new TreeMap<>(runs);
  }

  void reset() {
    runs.clear();
  }
}
