package refcheck.processduechecks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Requests the next run through a queue when a run has reached its time limit. Creates its client
 * on demand, because almost no run needs it.
 */
@Singleton
@Bean(typed = Continuation.class)
final class ContinuationQueue implements Continuation {
  private final SdkHttpClient http;
  private final List<ExecutionInterceptor> interceptors;
  private final String url;

  ContinuationQueue(
      SdkHttpClient http,
      List<ExecutionInterceptor> interceptors,
      @Value("${continuations.queue.url}") String url) {
    this.http = http;
    this.interceptors = interceptors;
    this.url = url;
  }

  @Override
  public void request() {
    try (var sqs = client()) {
      sqs.sendMessage(request -> request.queueUrl(url).messageBody("{}"));
    }
  }

  private SqsClient client() {
    return SqsClient.builder()
        .httpClient(http)
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(config -> interceptors.forEach(config::addExecutionInterceptor))
        .build();
  }
}
