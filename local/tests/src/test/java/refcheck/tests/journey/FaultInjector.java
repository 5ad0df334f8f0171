package refcheck.tests.journey;

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

/** Counts a function's calls to AWS, each HTTP attempt, and makes one of them fail. */
final class FaultInjector implements ExecutionInterceptor {
  private final AtomicInteger calls = new AtomicInteger();
  private Fault fault = Fault.NONE;
  private int at;

  /** The kind of failure. */
  enum Fault {
    NONE,
    /** The process crashes before the call is sent. */
    CRASH_BEFORE,
    /** The call succeeds, and the process crashes before it gets the response. */
    CRASH_AFTER,
    /** The service fails once. */
    ERROR,
    /** The call succeeds, but the service returns an error once. */
    ERROR_AFTER,
    /** The service throttles the call once. */
    THROTTLE,
    /** All services deny access from this call on, and the SDK does not retry. */
    DENIED
  }

  /**
   * Simulates the end of the process: no handler catches it as an exception, and the SDK does not
   * retry it.
   */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  synchronized void arm(Fault next, int atCall) {
    fault = next;
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
          case String other -> throw new IllegalStateException("unsupported service " + other);
        };
    return failure
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).serviceName(service).build())
        .build();
  }
}
