package refcheck.publishevents;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the SQS client. */
@Factory
final class SqsClientFactory {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(missingBeans = SqsClient.class)
  SqsClient sqs(SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
    return SqsClient.builder()
        .httpClient(http)
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(config -> interceptors.forEach(config::addExecutionInterceptor))
        .build();
  }
}
