package refcheck.sendemail;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;

/** Tells failures before anything was sent, which are certain, from all others, which are not. */
final class ConnectionFailures {
  /** As the HTTP client names them; the SDK passes some on as they are. */
  static final Set<String> NAMES =
      Set.of(
          "AWS_IO_DNS_INVALID_NAME",
          "AWS_IO_DNS_NO_ADDRESS_FOR_HOST",
          "AWS_IO_DNS_QUERY_FAILED",
          "AWS_IO_SOCKET_CONNECTION_REFUSED",
          "AWS_IO_SOCKET_NETWORK_DOWN",
          "AWS_IO_SOCKET_NO_ROUTE_TO_HOST",
          "AWS_IO_TLS_ERROR_NEGOTIATION_FAILURE");

  private ConnectionFailures() {}

  static boolean isIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(ConnectionFailures::isOne);
  }

  private static boolean isOne(Throwable failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || (failure instanceof CrtRuntimeException crt
            && NAMES.contains(CRT.awsErrorName(crt.errorCode)));
  }
}
