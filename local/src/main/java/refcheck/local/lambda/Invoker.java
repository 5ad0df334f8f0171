package refcheck.local.lambda;

/**
 * Calls functions by name; a call ends with a reply, or with FunctionFailed whatever the function
 * threw, Errors included.
 */
@FunctionalInterface
public interface Invoker {
  byte[] invoke(String functionName, byte[] event) throws FunctionFailed;
}
