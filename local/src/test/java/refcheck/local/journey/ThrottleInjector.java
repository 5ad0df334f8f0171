package refcheck.local.journey;

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

/** Every service of AWS refuses a share of the functions' calls, as one that is asked too much. */
public final class ThrottleInjector implements ExecutionInterceptor {
  static final ThrottleInjector OF_ALL = new ThrottleInjector();

  private volatile double share;

  private ThrottleInjector() {}

  /** Refuses so many of all attempts from now on, until this is closed. */
  public static AutoCloseable refusing(double share) {
    OF_ALL.share = share;
    return () -> OF_ALL.share = 0;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    if (ThreadLocalRandom.current().nextDouble() < share) {
      throw refusal(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    }
  }

  private static AwsServiceException refusal(String service) {
    return switch (service) {
      case "DynamoDb" ->
          refusal(
              ProvisionedThroughputExceededException.builder(),
              400,
              "ProvisionedThroughputExceededException");
      case "Kms" -> refusal(KmsException.builder(), 400, "ThrottlingException");
      case "Sqs" -> refusal(SqsException.builder(), 400, "ThrottlingException");
      case "SesV2" -> refusal(TooManyRequestsException.builder(), 429, "TooManyRequestsException");
      case String other -> throw new IllegalStateException("no refusal of " + other);
    };
  }

  private static AwsServiceException refusal(
      AwsServiceException.Builder builder, int status, String code) {
    return builder
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
        .build();
  }
}
