package refcheck.emulator.lambda;

/**
 * Invokes functions by name. A call returns the reply, or throws FunctionFailed for everything that
 * the function throws, including Errors.
 */
@FunctionalInterface
public interface Invoker {
  byte[] invoke(String functionName, byte[] event) throws FunctionFailed;
}
