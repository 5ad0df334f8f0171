package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.DataKeySpec;
import software.amazon.awssdk.services.kms.model.DisabledException;
import software.amazon.awssdk.services.kms.model.GenerateDataKeyResponse;
import software.amazon.awssdk.services.kms.model.IncorrectKeyException;
import software.amazon.awssdk.services.kms.model.InvalidCiphertextException;
import software.amazon.awssdk.services.kms.model.KeyState;
import software.amazon.awssdk.services.kms.model.KmsException;
import software.amazon.awssdk.services.kms.model.KmsInvalidStateException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

final class KmsTest {

  private static final Map<String, String> CONTEXT = Map.of("tenant", "t1", "check", "c1");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
  @TempDir Path data;
  private TestHost host;
  private KmsClient kms;
  private String key;

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

  @Test
  void decryptsWithoutAKeyId() {
    var dataKey = dataKey();
    var answer =
        kms.decrypt(r -> r.ciphertextBlob(dataKey.ciphertextBlob()).encryptionContext(CONTEXT));
    assertThat(answer.plaintext()).isEqualTo(dataKey.plaintext());
    assertThat(answer.keyId()).isEqualTo("arn:aws:kms:eu-central-1:000000000000:key/" + key);
  }

  @Test
  void acceptsIdsAliasesAndArns() {
    var arn = kms.describeKey(r -> r.keyId(key)).keyMetadata().arn();
    var aliasArn = kms.listAliases().aliases().getFirst().aliasArn();
    for (var name : new String[] {key, "alias/dossiers", arn, aliasArn}) {
      var dataKey = kms.generateDataKey(r -> r.keyId(name).numberOfBytes(32));
      var blob = dataKey.ciphertextBlob();
      assertThat(kms.decrypt(r -> r.keyId(name).ciphertextBlob(blob)).plaintext())
          .isEqualTo(dataKey.plaintext());
    }
  }

  @Test
  void decryptWithAnyChangedByteFails() {
    var blob = encrypted().asByteArray();
    for (int i = 0; i < blob.length; i++) {
      var changed = blob.clone();
      changed[i] ^= 1;
      rejectsCiphertext(SdkBytes.fromByteArray(changed), CONTEXT);
    }
  }

  @Test
  void decryptOfATruncatedCiphertextFails() {
    var blob = encrypted().asByteArray();
    for (int length : new int[] {1, 16, 44, blob.length - 1}) {
      rejectsCiphertext(SdkBytes.fromByteArray(Arrays.copyOf(blob, length)), CONTEXT);
    }
  }

  @Test
  void decryptWithAnotherContextFails() {
    var blob = encrypted();
    rejectsCiphertext(blob, Map.of());
    rejectsCiphertext(blob, Map.of("tenant", "t1"));
    rejectsCiphertext(blob, Map.of("tenant", "t1", "check", "c2"));
    rejectsCiphertext(blob, Map.of("tenant", "c1", "check", "t1"));
    rejectsCiphertext(blob, Map.of("tenan", "tt1", "check", "c1"));
    rejectsCiphertext(blob, Map.of("tenant", "t1", "check", "c1", "", ""));
  }

  @Test
  void decryptWithAnotherKeyFails() {
    var other = kms.createKey().keyMetadata().keyId();
    var blob = encrypted();
    assertThatExceptionOfType(IncorrectKeyException.class)
        .isThrownBy(
            () -> kms.decrypt(r -> r.keyId(other).ciphertextBlob(blob).encryptionContext(CONTEXT)));
  }

  @Test
  void dataKeysDifferAndCanBeDecrypted() {
    var first =
        kms.generateDataKey(
            r -> r.keyId("alias/dossiers").keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
    var second = kms.generateDataKey(r -> r.keyId(key).numberOfBytes(32));
    assertThat(first.plaintext().asByteArray())
        .hasSize(32)
        .isNotEqualTo(second.plaintext().asByteArray())
        .hasSize(32);
    var opened =
        kms.decrypt(r -> r.ciphertextBlob(first.ciphertextBlob()).encryptionContext(CONTEXT));
    assertThat(opened.plaintext()).isEqualTo(first.plaintext());
  }

  @Test
  void aDisabledKeyCannotBeUsedUntilItIsEnabled() {
    var dataKey = dataKey();
    var blob = dataKey.ciphertextBlob();
    kms.disableKey(r -> r.keyId(key));
    assertThatExceptionOfType(DisabledException.class).isThrownBy(this::encrypted);
    assertThatExceptionOfType(DisabledException.class)
        .isThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(CONTEXT)));
    kms.enableKey(r -> r.keyId(key));
    assertThat(kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(CONTEXT)).plaintext())
        .isEqualTo(dataKey.plaintext());
  }

  @Test
  void aKeyRestoredFromDeletionIsDisabled() {
    kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
    assertThatExceptionOfType(KmsInvalidStateException.class).isThrownBy(this::encrypted);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.enableKey(r -> r.keyId(key)));
    kms.cancelKeyDeletion(r -> r.keyId(key));
    assertThat(kms.describeKey(r -> r.keyId(key)).keyMetadata().keyState())
        .isEqualTo(KeyState.DISABLED);
    assertThatExceptionOfType(KmsInvalidStateException.class)
        .isThrownBy(() -> kms.cancelKeyDeletion(r -> r.keyId(key)));
  }

  @Test
  void aDeletedKeyMakesItsCiphertextsUnreadable() throws IOException {
    var blob = encrypted();
    kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(7));
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> kms.describeKey(r -> r.keyId(key)));
    rejectsCiphertext(blob, CONTEXT);
    assertThat(data.resolve("kms")).isEmptyDirectory();
  }

  @Test
  void unknownKeysAreNotFound() {
    for (var name : new String[] {UUID.randomUUID().toString(), "alias/nobody"}) {
      assertThatExceptionOfType(NotFoundException.class)
          .isThrownBy(() -> kms.generateDataKey(r -> r.keyId(name).numberOfBytes(32)));
    }
  }

  @Test
  void badInputIsRejected() {
    rejects(
        "ValidationException",
        () -> kms.decrypt(r -> r.ciphertextBlob(SdkBytes.fromByteArray(new byte[6145]))));
    rejects("ValidationException", () -> kms.generateDataKey(r -> r.keyId(key)));
    rejects(
        "ValidationException",
        () -> kms.generateDataKey(r -> r.keyId(key).keySpec("AES_256").numberOfBytes(32)));
    rejects(
        "ValidationException", () -> kms.generateDataKey(r -> r.keyId(key).numberOfBytes(1025)));
    rejects(
        "ValidationException",
        () -> kms.createAlias(r -> r.aliasName("dossiers").targetKeyId(key)));
    rejects(
        "ValidationException",
        () -> kms.scheduleKeyDeletion(r -> r.keyId(key).pendingWindowInDays(6)));
    rejects("UnknownOperationException", () -> kms.listGrants(r -> r.keyId(key)));
    assertThatExceptionOfType(AlreadyExistsException.class)
        .isThrownBy(() -> kms.createAlias(r -> r.aliasName("alias/dossiers").targetKeyId(key)));
  }

  @Test
  void keysSurviveARestart() {
    var dataKey = dataKey();
    stop();
    open();
    assertThat(
            kms.decrypt(r ->
                    r.keyId("alias/dossiers")
                        .ciphertextBlob(dataKey.ciphertextBlob())
                        .encryptionContext(CONTEXT))
                .plaintext())
        .isEqualTo(dataKey.plaintext());
  }

  @Test
  void onlyTheOwnerMayReadAKey() throws IOException {
    try (var files = Files.list(data.resolve("kms"))) {
      var file = files.findFirst().orElseThrow();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aBodyThatIsNotJsonIsRejected() {
    var request =
        HttpRequest.newBuilder(host.endpoint())
            .header("X-Amz-Target", "TrentService.Decrypt")
            .POST(HttpRequest.BodyPublishers.ofString("{"))
            .build();
    assertThat(host.call(request).statusCode()).isEqualTo(400);
    assertThat(host.call(request).body().getBytes(UTF_8))
        .asString()
        .contains("SerializationException");
  }

  private void open() {
    host = new TestHost(data, clock(), AwsService.KMS);
    kms = host.client(KmsClient.builder());
  }

  private Clock clock() {
    InstantSource source = now::get;
    return source.withZone(ZoneOffset.UTC);
  }

  private GenerateDataKeyResponse dataKey() {
    return kms.generateDataKey(
        r -> r.keyId(key).keySpec(DataKeySpec.AES_256).encryptionContext(CONTEXT));
  }

  private SdkBytes encrypted() {
    return dataKey().ciphertextBlob();
  }

  private void rejectsCiphertext(SdkBytes blob, Map<String, String> context) {
    assertThatExceptionOfType(InvalidCiphertextException.class)
        .isThrownBy(() -> kms.decrypt(r -> r.ciphertextBlob(blob).encryptionContext(context)));
  }

  private static void rejects(String code, Runnable call) {
    assertThatExceptionOfType(KmsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
  }
}
