package refcheck.local.journey;

import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/** Counts a function's calls to AWS, each HTTP attempt, and makes one of them go wrong. */
final class FaultInjector implements ExecutionInterceptor {
  private final AtomicInteger calls = new AtomicInteger();
  private Fault fault = Fault.NONE;
  private int at;

  /** What goes wrong. */
  enum Fault {
    NONE,
    /** The process dies, and the call never left. */
    CRASH_BEFORE,
    /** The call did what it does, and the process dies before it hears of it. */
    CRASH_AFTER,
    /** The service fails, once. */
    ERROR,
    /** The service did it, and fails to say so, once. */
    ERROR_AFTER,
    /** The service is asked too much, once. */
    THROTTLE,
    /** Every service refuses from this call on, and the SDK does not retry. */
    DENIED
  }

  /** The end of a process: no handler catches it as an exception, and the SDK does not retry it. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  synchronized void arm(Fault wanted, int atCall) {
    fault = wanted;
    at = atCall;
    calls.set(0);
  }

  synchronized int disarm() {
    fault = Fault.NONE;
    return calls.get();
  }

  @Override
  public synchronized void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    int call = calls.incrementAndGet();
    if (call == at || (call > at && fault == Fault.DENIED)) {
      switch (fault) {
        case CRASH_BEFORE -> throw new Crash();
        case DENIED -> throw failure(attributes, 403, "AccessDeniedException");
        case ERROR -> throw failure(attributes, 500, "InternalServerError");
        case THROTTLE -> throw failure(attributes, 429, "ThrottlingException");
        case NONE, CRASH_AFTER, ERROR_AFTER -> {}
      }
    }
  }

  @Override
  public synchronized void afterTransmission(
      Context.AfterTransmission context, ExecutionAttributes attributes) {
    if (calls.get() == at && fault == Fault.CRASH_AFTER) {
      throw new Crash();
    }
    if (calls.get() == at && fault == Fault.ERROR_AFTER) {
      throw failure(attributes, 500, "InternalServerError");
    }
  }

  private static AwsServiceException failure(
      ExecutionAttributes attributes, int status, String code) {
    var service = attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME);
    var failure =
        switch (service) {
          case "DynamoDb" -> DynamoDbException.builder();
          case "Kms" -> KmsException.builder();
          case "SesV2" -> SesV2Exception.builder();
          case String other -> throw new IllegalStateException("no failure of " + other);
        };
    return failure
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).serviceName(service).build())
        .build();
  }
}
