package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.kms.model.AlreadyExistsException;
import software.amazon.awssdk.services.kms.model.NotFoundException;

final class KmsTest extends KmsFixture {
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
}
