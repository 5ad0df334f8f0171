package refcheck.table;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Creates the DynamoDB client. */
@Factory
public final class DynamoClientFactory {

  @Singleton
  @Bean(preDestroy = "close")
  DynamoDbClient dynamo(SdkHttpClient http, List<ExecutionInterceptor> interceptors) {
    return DynamoDbClient.builder()
        .httpClient(http)
        .defaultsMode(DefaultsMode.IN_REGION)
        .overrideConfiguration(config -> interceptors.forEach(config::addExecutionInterceptor))
        .build();
  }
}
