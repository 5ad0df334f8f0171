package refcheck.emulator.aws;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import refcheck.json.Json;

/** A symmetric KMS key with its aliases. */
record KmsKey(
    String id,
    SecretKey material,
    String description,
    State state,
    Instant created,
    @Nullable Instant deletion,
    SortedSet<String> aliases) {

  enum State {
    ENABLED("Enabled"),
    DISABLED("Disabled"),
    PENDING_DELETION("PendingDeletion");

    private final String wire;

    State(String wire) {
      this.wire = wire;
    }

    String wire() {
      return wire;
    }

    static State of(String wire) {
      return Arrays.stream(values())
          .filter(state -> state.wire.equals(wire))
          .findFirst()
          .orElseThrow();
    }
  }

  KmsKey in(State next, @Nullable Instant deletion) {
    return new KmsKey(id, material, description, next, created, deletion, aliases);
  }

  KmsKey withAlias(String alias) {
    var extended = new TreeSet<>(aliases);
    extended.add(alias);
    return new KmsKey(id, material, description, state, created, deletion, extended);
  }

  boolean isDeleted(Instant now) {
    return deletion != null && !now.isBefore(deletion);
  }

  /** Returns this key, or throws if it is disabled or pending deletion. */
  KmsKey usable() {
    return switch (state) {
      case ENABLED -> this;
      case DISABLED -> throw new AwsRefusal("DisabledException", id + " is disabled.");
      case PENDING_DELETION -> throw pending();
    };
  }

  /** Returns this key, or throws if it is pending deletion. */
  KmsKey notPendingDeletion() {
    if (state == State.PENDING_DELETION) {
      throw pending();
    }
    return this;
  }

  private AwsRefusal pending() {
    return new AwsRefusal("KMSInvalidStateException", id + " is pending deletion.");
  }

  String arn(String region) {
    return "arn:aws:kms:" + region + ":" + AwsSettings.ACCOUNT + ":key/" + id;
  }

  Map<String, Object> metadata(String region) {
    return Json.object(
        "AWSAccountId",
        AwsSettings.ACCOUNT,
        "KeyId",
        id,
        "Arn",
        arn(region),
        "Description",
        description,
        "KeyState",
        state.wire,
        "Enabled",
        state == State.ENABLED,
        "CreationDate",
        created.getEpochSecond(),
        "DeletionDate",
        deletion == null ? null : deletion.getEpochSecond(),
        "KeyUsage",
        "ENCRYPT_DECRYPT",
        "KeySpec",
        "SYMMETRIC_DEFAULT",
        "EncryptionAlgorithms",
        List.of("SYMMETRIC_DEFAULT"),
        "Origin",
        "AWS_KMS",
        "KeyManager",
        "CUSTOMER");
  }

  @Override
  public String toString() {
    return "KmsKey[" + id + "]";
  }
}
