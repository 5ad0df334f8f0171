package refcheck.lambda;

import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Distinguishes temporary failures, which a retry may avoid, from permanent ones. */
final class TransientFailure {

  private TransientFailure() {}

  /**
   * Whether an AWS service throttled the call, failed itself, or could not be reached. The SDK has
   * retried by then.
   */
  static boolean isCauseOf(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause)
        .anyMatch(each ->
            switch (each) {
              case SdkServiceException e -> e.isThrottlingException() || e.statusCode() >= 500;
              case SdkClientException _ -> true;
              default -> false;
            });
  }
}
