package refcheck.local.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import refcheck.local.template.LambdaFunction;

/** What Lambda says of an invocation that has all its time before it. */
record SampleContext(LambdaFunction function, Consumer<String> log) implements Context {
  @Override
  public String getAwsRequestId() {
    return "sample";
  }

  @Override
  public String getLogGroupName() {
    return "sample";
  }

  @Override
  public String getLogStreamName() {
    return "sample";
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    return function.arn();
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return Math.toIntExact(function.timeout().toMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return function.memory();
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        log.accept(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, UTF_8));
      }
    };
  }
}
