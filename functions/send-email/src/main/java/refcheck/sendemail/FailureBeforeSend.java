package refcheck.sendemail;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;

/** Detects failures before anything was sent. After other failures, the outcome is unknown. */
final class FailureBeforeSend {
  /** Error names of the HTTP client. The SDK passes some of these errors on unchanged. */
  static final Set<String> NAMES =
      Set.of(
          "AWS_IO_DNS_INVALID_NAME",
          "AWS_IO_DNS_NO_ADDRESS_FOR_HOST",
          "AWS_IO_DNS_QUERY_FAILED",
          "AWS_IO_SOCKET_CONNECTION_REFUSED",
          "AWS_IO_SOCKET_NETWORK_DOWN",
          "AWS_IO_SOCKET_NO_ROUTE_TO_HOST",
          "AWS_IO_TLS_ERROR_NEGOTIATION_FAILURE");

  private FailureBeforeSend() {}

  static boolean isIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(FailureBeforeSend::isConnectionFailure);
  }

  private static boolean isConnectionFailure(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || (failure instanceof CrtRuntimeException crt
            && NAMES.contains(CRT.awsErrorName(crt.errorCode)));
  }
}
