package refcheck.operator;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import refcheck.store.TenantStore;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The deployment that a command works on, given by its main table. */
final class TargetTable {
  /** In whole seconds: the creation time of a key is only for display. */
  private static final Clock CLOCK = Clock.tickSeconds(ZoneOffset.UTC);

  @Option(names = "--table", required = true, description = "the name of the main table")
  private String table = "";

  @Option(
      names = "--region",
      description = "the AWS region (default: AWS_REGION or the profile's region)")
  private @Nullable String region;

  @Option(
      names = "--endpoint-url",
      converter = TenantOptions.Web.class,
      description = "the address of an AWS emulator")
  private @Nullable URI endpoint;

  /** Runs a task on the tenants of that deployment and returns its result. */
  <T> T run(Function<TenantAdmin, T> task) {
    var effectiveRegion = region == null ? defaultRegion() : Region.of(region);
    try (var http = AwsCrtHttpClient.create();
        var credentials = DefaultCredentialsProvider.builder().build()) {
      requireCredentials(credentials);
      var builder =
          DynamoDbClient.builder()
              .httpClient(http)
              .region(effectiveRegion)
              .credentialsProvider(credentials);
      if (endpoint != null) {
        builder.endpointOverride(endpoint);
      }
      try (var dynamo = builder.build()) {
        return runTask(task, new TenantAdmin(TenantStore.in(dynamo, table), CLOCK), table);
      }
    }
  }

  /** Translates errors, because the SDK's messages name neither the table nor the service. */
  private static <T> T runTask(Function<TenantAdmin, T> task, TenantAdmin admin, String table) {
    try {
      return task.apply(admin);
    } catch (ResourceNotFoundException e) {
      throw new IllegalStateException("there is no table " + table, e);
    } catch (SdkClientException e) {
      throw new IllegalStateException("DynamoDB cannot be reached: " + e.getMessage(), e);
    }
  }

  private static Region defaultRegion() {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      throw new IllegalStateException("no AWS region: pass --region or set AWS_REGION", e);
    }
  }

  /**
   * Replaces the SDK's message, which lists every place that it searched and every profile there.
   */
  private static void requireCredentials(AwsCredentialsProvider credentials) {
    try {
      credentials.resolveCredentials();
    } catch (SdkClientException e) {
      throw new IllegalStateException(
          "no valid AWS credentials: log in, then run"
              + " eval \"$(aws configure export-credentials --format env)\"",
          e);
    }
  }
}
