package refcheck.vault;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
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
 * Where clients of the SDK rehearse: every call is answered with nothing, and nobody is asked. A
 * client goes once through all that it does for a call, so that the classes for it are there when
 * the first real one comes: loading them is most of what a cold start takes.
 */
public final class OfflineSdkClient implements SdkHttpClient {

  /** The builder's client, here: no credentials and no network. */
  public static <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C on(B builder) {
    return builder
        .httpClient(new OfflineSdkClient())
        .defaultsMode(DefaultsMode.IN_REGION)
        .region(Region.US_EAST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing")))
        .build();
  }

  /** The HTTP client, which brings a library of its own. */
  public static void warmUpHttp() {
    AwsCrtHttpClient.create().close();
  }

  /** Keys that are all the same and keep nothing secret. */
  public static DataKeyProvider keys() {
    return new DataKeyProvider() {
      @Override
      public DataKey generate(EncryptionContext binding) {
        return new DataKey(new byte[32], new byte[1]);
      }

      @Override
      public byte[] unwrap(byte[] wrapped, EncryptionContext binding) {
        return new byte[32];
      }
    };
  }

  /** What is asked of KMS, and what is done with its keys. */
  public static void warmUpKeys() {
    var binding =
        new EncryptionContext(
            new CheckKey(new TenantId("none"), new CheckId("chk_0")), PartName.CANDIDATE);
    SealedMessage.open(
        new byte[32], SealedMessage.seal(new byte[32], new byte[1], binding), binding);
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
