package refcheck.vault;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.kms.KmsClient;

/** Creates the KMS client, and the HTTP client that all clients of a function share. */
@Factory
final class KmsClientFactory {

  @Singleton
  @Bean(preDestroy = "close")
  @Requires(missingBeans = SdkHttpClient.class)
  SdkHttpClient http() {
    return AwsCrtHttpClient.create();
  }

  @Singleton
  @Bean(preDestroy = "close")
  KmsClient kms(SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
    return KmsClient.builder()
        .httpClient(http)
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(config -> interceptors.forEach(config::addExecutionInterceptor))
        .build();
  }
}
