package refcheck.sendemail;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;

/** Only a failure to connect means that no request was sent. */
class ConnectionFailureTest extends SendEmailFixture {
  /** The CRT's errors that occur before a request is sent. */
  private static final List<String> BEFORE_SENDING =
      List.of(
          "AWS_IO_DNS_INVALID_NAME",
          "AWS_IO_DNS_NO_ADDRESS_FOR_HOST",
          "AWS_IO_DNS_QUERY_FAILED",
          "AWS_IO_SOCKET_CONNECTION_REFUSED",
          "AWS_IO_SOCKET_NETWORK_DOWN",
          "AWS_IO_SOCKET_NO_ROUTE_TO_HOST",
          "AWS_IO_TLS_ERROR_NEGOTIATION_FAILURE");

  /**
   * All errors of the CRT by name. Each library has 1,024 numbers, and there are fewer than 20
   * libraries.
   */
  private static final Map<String, Integer> CRT_ERRORS =
      IntStream.range(0, 20 * 1024)
          .boxed()
          .collect(TreeMap::new, (all, code) -> all.put(CRT.awsErrorName(code), code), Map::putAll);

  /** Throws if the library has no error with this name. */
  private static CrtRuntimeException crt(String name) {
    return new CrtRuntimeException(requireNonNull(CRT_ERRORS.get(name), name));
  }

  @ParameterizedTest
  @MethodSource("beforeSending")
  void aConnectionFailureIsCertain(String name) {
    isRejected(SdkClientException.create("as the SDK wraps it", crt(name)));
  }

  /** The SDK does not wrap some errors. */
  @ParameterizedTest
  @MethodSource("beforeSending")
  void anUnwrappedConnectionFailureIsCertain(String name) {
    isRejected(crt(name));
  }

  static List<String> beforeSending() {
    return BEFORE_SENDING;
  }

  @Test
  void aJavaConnectionFailureIsCertain() {
    isRejected(SdkClientException.create("x", new ConnectException()));
  }

  @Test
  void anUnknownHostIsCertain() {
    isRejected(SdkClientException.create("x", new UnknownHostException()));
  }

  @Test
  void allOtherConnectionErrorsAreUncertain() {
    assertThat(CRT_ERRORS)
        .hasSizeGreaterThan(400)
        .containsKeys(BEFORE_SENDING.toArray(String[]::new));
    assertThat(CRT_ERRORS)
        .allSatisfy((name, code) ->
            assertThat(FailureBeforeSend.isIn(new CrtRuntimeException(code)))
                .as(name)
                .isEqualTo(BEFORE_SENDING.contains(name)));
    assertThat(FailureBeforeSend.NAMES).hasSameElementsAs(BEFORE_SENDING);
    isUncertain(crt("AWS_IO_SOCKET_CLOSED"));
  }
}
