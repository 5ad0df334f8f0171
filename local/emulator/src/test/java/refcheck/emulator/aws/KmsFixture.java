package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KmsException;

/** The key service with one key. */
abstract class KmsFixture {
  static final Map<String, String> CONTEXT = Map.of("tenant", "t1", "check", "c1");

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  @TempDir Path data;
  TestHost host;
  KmsClient kms;
  String key;

  @BeforeEach
  void start() {
    open();
    key = kms.createKey(r -> r.description("dossiers")).keyMetadata().keyId();
    kms.createAlias(r -> r.aliasName("alias/dossiers").targetKeyId(key));
  }

  @AfterEach
  void stop() {
    kms.close();
    host.close();
  }

  final void open() {
    host = new TestHost(data, clock(), AwsService.KMS);
    kms = host.client(KmsClient.builder());
  }

  private Clock clock() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  GenerateDataKeyResponse dataKey() {
    return kms.generateDataKey(
        r -> r.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
  }

  SdkBytes encrypted() {
    return dataKey().ciphertextBlob();
  }

  static void rejects(String code, Runnable call) {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }

  void rejectsCiphertext(SdkBytes blob, Map<String, String> context) {
    assertThatExceptionOfType(InvalidCiphertextException.class)
        .isThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(context)));
  }
}
