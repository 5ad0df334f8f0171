package refcheck.vault;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import refcheck.domain.TenantId;
import refcheck.domain.dossier.PartName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;

/**
 * An HTTP client for warming up SDK clients: it answers every call with an empty object, without a
 * network. A warm-up call loads the classes that the first real call needs. Loading them takes most
 * of the time of a cold start.
 */
public final class OfflineSdkClient implements SdkHttpClient {

  /** Builds an SDK client that uses no real credentials and no network. */
  public static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C on(B builder) {
    return builder
        .httpClient(new OfflineSdkClient())
        .defaultsMode(DefaultsMode.IN_REGION)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
        .build();
  }

  /** Loads the HTTP client and its native library. */
  public static void warmUpHttp() {
    AwsCrtHttpClient.create().close();
  }

  /** Dummy keys: all keys are equal and none is secret. */
  public static DataKeyProvider keys() {
    return new DataKeyProvider() {
      @Override
      public DataKey generate(EncryptionContext context) {
        return new DataKey(new byte[32], new byte[1]);
      }

      @Override
      public byte[] unwrap(byte[] wrapped, EncryptionContext context) {
        return new byte[32];
      }
    };
  }

  /** Warms up the KMS client and the cipher. */
  public static void warmUpKeys() {
    var context =
        new EncryptionContext(new Owner(new TenantId("none"), "chk_0"), PartName.CANDIDATE);
    SealedMessage.open(
        new byte[32], SealedMessage.seal(new byte[32], new byte[1], context), context);
    try (var kms = on(KmsClient.builder())) {
      kms.generateDataKey(request -> request.keyId("none").keySpec(DataKeySpec.AES_256));
      kms.decrypt(request -> request.ciphertextBlob(SdkBytes.fromByteArray(new byte[1])));
    }
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() {
        var body = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8));
        return HttpExecuteResponse.builder()
            .response(SdkHttpResponse.builder().statusCode(200).build())
            .responseBody(AbortableInputStream.create(body))
            .build();
      }

      @Override
      public void abort() {}
    };
  }

  @Override
  public String clientName() {
    return "Stage";
  }

  @Override
  public void close() {}
}
