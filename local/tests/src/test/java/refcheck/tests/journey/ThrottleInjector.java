package refcheck.tests.journey;

import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Makes all AWS services throttle a share of the functions' calls. */
public final class ThrottleInjector implements ExecutionInterceptor {
  static final ThrottleInjector INSTANCE = new ThrottleInjector();

  private volatile double share;

  private ThrottleInjector() {}

  /** Throttles this share (0 to 1) of all attempts until the result is closed. */
  public static AutoCloseable throttling(double share) {
    INSTANCE.share = share;
    return () -> INSTANCE.share = 0;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (ThreadLocalRandom.current().nextDouble() < share) {
      throw throttled(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    }
  }

  private static AwsServiceException throttled(String service) {
    return switch (service) {
      case "DynamoDb" ->
          throttled(
              ProvisionedThroughputExceededException.builder(),
              400,
              "ProvisionedThroughputExceededException");
      case "Kms" -> throttled(KmsException.builder(), 400, "ThrottlingException");
      case "Sqs" -> throttled(SqsException.builder(), 400, "ThrottlingException");
      case "SesV2" ->
          throttled(TooManyRequestsException.builder(), 429, "TooManyRequestsException");
      case String other -> throw new IllegalStateException("unsupported service " + other);
    };
  }

  private static AwsServiceException throttled(
      AwsServiceException.Builder builder, int status, String code) {
    return builder
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }
}
