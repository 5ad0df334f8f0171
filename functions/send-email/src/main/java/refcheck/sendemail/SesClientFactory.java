package refcheck.sendemail;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * Creates SES clients, one per email. A connection that was frozen between two invocations is reset
 * at its next use, and after a reset it is unknown whether the email was sent.
 */
@Singleton
class SesClientFactory {
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final List<ExecutionInterceptor> interceptors;

  SesClientFactory(List<ExecutionInterceptor> interceptors) {
    this.interceptors = interceptors;
  }

  /** Creates a client without retries. */
  SesV2Client open() {
    return SesV2Client.builder()
        .httpClientBuilder(AwsCrtHttpClient.builder().maxConcurrency(1))
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(config -> {
          config.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(TIMEOUT);
          interceptors.forEach(config::addExecutionInterceptor);
        })
        .build();
  }
}
