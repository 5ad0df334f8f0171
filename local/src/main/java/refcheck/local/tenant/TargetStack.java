package refcheck.local.tenant;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

/** Which deployment a command is about: its table, or the stack that has it. */
final class TargetStack {
  /** In seconds: a key's hour matters to people only. */
  private static final Clock CLOCK = Clock.tickSeconds(ZoneOffset.UTC);

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Place place = new Place();

  @Option(names = "--region", description = "the AWS region (what AWS_REGION or the profile says)")
  private @Nullable String region;

  @Option(
      names = "--endpoint-url",
      converter = TenantOptions.Web.class,
      description = "where AWS is, if it is an emulator")
  private @Nullable URI endpoint;

  private static final class Place {
    @Option(names = "--stack", description = "the name of the stack")
    private @Nullable String stack;

    @Option(names = "--table", description = "or the name of its main table")
    private @Nullable String table;
  }

  /** What becomes of a task at the desk of that deployment. */
  <T> T at(Function<TenantAdmin, T> task) {
    var here = region == null ? usualRegion() : Region.of(region);
    try (var http = AwsCrtHttpClient.create();
        var credentials = DefaultCredentialsProvider.builder().build()) {
      expect(credentials);
      var builder =
          DynamoDbClient.builder().httpClient(http).region(here).credentialsProvider(credentials);
      if (endpoint != null) {
        builder.endpointOverride(endpoint);
      }
      try (var dynamo = builder.build()) {
        var table =
            place.stack == null
                ? String.valueOf(place.table)
                : new Stacks(http, credentials, here, endpoint).resource(place.stack, "MainTable");
        return done(task, new TenantAdmin(TenantStore.in(dynamo, table), CLOCK), table);
      }
    }
  }

  /** The SDK's own words say neither which table nor which service. */
  private static <T> T done(Function<TenantAdmin, T> task, TenantAdmin desk, String table) {
    try {
      return task.apply(desk);
    } catch (ResourceNotFoundException e) {
      throw new IllegalStateException("there is no table " + table, e);
    } catch (SdkClientException e) {
      throw new IllegalStateException("DynamoDB cannot be reached: " + e.getMessage(), e);
    }
  }

  private static Region usualRegion() {
    try {
      return new DefaultAwsRegionProviderChain().getRegion();
    } catch (SdkClientException e) {
      throw new IllegalStateException("no AWS region: say --region, or set AWS_REGION", e);
    }
  }

  /** The SDK's own words name every place that it looked at, and every profile there. */
  private static void expect(AwsCredentialsProvider credentials) {
    try {
      credentials.resolveCredentials();
    } catch (SdkClientException e) {
      throw new IllegalStateException(
          "no AWS credentials that work: log in, then"
              + " eval \"$(aws configure export-credentials --format env)\"",
          e);
    }
  }
}
