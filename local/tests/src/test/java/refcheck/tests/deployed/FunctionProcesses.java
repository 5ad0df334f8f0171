package refcheck.tests.deployed;

import java.util.List;
import java.util.stream.Stream;

/** The processes of functions that ministack starts. */
final class FunctionProcesses {
  private FunctionProcesses() {}

  /** The processes that currently run functions. */
  static List<ProcessHandle> of(Process ministack) {
    return ministack.descendants().filter(FunctionProcesses::isFunction).toList();
  }

  private static boolean isFunction(ProcessHandle process) {
    return arguments(process).anyMatch(argument -> argument.endsWith(".AWSLambda"));
  }

  /** The function of a process: its handler's simple name. */
  static String function(ProcessHandle process) {
    var handler = arguments(process).reduce("gone", (_, last) -> last);
    return handler.substring(handler.lastIndexOf('.') + 1);
  }

  private static Stream<String> arguments(ProcessHandle process) {
    return process.info().arguments().stream().flatMap(Stream::of);
  }
}
