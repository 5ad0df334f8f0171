package refcheck.emulator.aws;

import static refcheck.emulator.aws.KmsKey.State.DISABLED;
import static refcheck.emulator.aws.KmsKey.State.ENABLED;
import static refcheck.emulator.aws.KmsKey.State.PENDING_DELETION;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import refcheck.json.Json;

/** Handles the KMS calls on keys and aliases. */
final class KmsKeyOperations {

  private static final Pattern ALIAS = Pattern.compile("alias/(?!aws/)[a-zA-Z0-9/_-]{1,250}");

  private final KeyRing ring;
  private final String region;
  private final Clock clock;

  KmsKeyOperations(KeyRing ring, String region, Clock clock) {
    this.ring = ring;
    this.region = region;
    this.clock = clock;
  }

  Map<String, Object> create(KmsRequest request) {
    if (!request.optional("KeySpec").orElse("SYMMETRIC_DEFAULT").equals("SYMMETRIC_DEFAULT")) {
      throw KmsRequest.invalid("The local host's KMS makes SYMMETRIC_DEFAULT keys only");
    }
    return metadata(ring.create(request.optional("Description").orElse("")));
  }

  Map<String, Object> describe(KmsRequest request) {
    return metadata(ring.find(request.keyId()));
  }

  Map<String, Object> createAlias(KmsRequest request) {
    var alias = request.required("AliasName");
    if (!ALIAS.matcher(alias).matches()) {
      throw KmsRequest.invalid(
          "'AliasName' must be alias/ and letters, digits, /, _ or -, and not start with"
              + " alias/aws/");
    }
    ring.name(alias, request.required("TargetKeyId"));
    return Map.of();
  }

  Map<String, Object> listAliases(KmsRequest request) {
    var keys = request.optional("KeyId").map(ring::find).map(List::of).orElseGet(ring::all);
    var aliases = new ArrayList<Map<String, Object>>();
    keys.forEach(key -> key.aliases().forEach(alias -> aliases.add(entry(key, alias))));
    return Json.object("Aliases", aliases, "Truncated", false);
  }

  Map<String, Object> enable(KmsRequest request) {
    ring.change(request.keyId(), key -> key.notPendingDeletion().in(ENABLED, null));
    return Map.of();
  }

  Map<String, Object> disable(KmsRequest request) {
    ring.change(request.keyId(), key -> key.notPendingDeletion().in(DISABLED, null));
    return Map.of();
  }

  Map<String, Object> scheduleDeletion(KmsRequest request) {
    int days = request.number("PendingWindowInDays").orElse(30);
    if (days < 7 || days > 30) {
      throw KmsRequest.invalid("'PendingWindowInDays' must be between 7 and 30");
    }
    var at = clock.instant().plus(Duration.ofDays(days));
    var key =
        ring.change(request.keyId(), found -> found.notPendingDeletion().in(PENDING_DELETION, at));
    return Json.object(
        "KeyId", key.arn(region),
        "DeletionDate", at.getEpochSecond(),
        "KeyState", PENDING_DELETION.wire(),
        "PendingWindowInDays", days);
  }

  /** As in KMS, the restored key is disabled. */
  Map<String, Object> cancelDeletion(KmsRequest request) {
    var key = ring.change(request.keyId(), this::restored);
    return Json.object("KeyId", key.arn(region));
  }

  private KmsKey restored(KmsKey key) {
    if (key.state() != PENDING_DELETION) {
      throw new AwsRefusal("KMSInvalidStateException", key.id() + " is not pending deletion.");
    }
    return key.in(DISABLED, null);
  }

  private Map<String, Object> metadata(KmsKey key) {
    return Json.object("KeyMetadata", key.metadata(region));
  }

  private Map<String, Object> entry(KmsKey key, String alias) {
    var arn = "arn:aws:kms:" + region + ":" + AwsSettings.ACCOUNT + ":" + alias;
    return Json.object("AliasName", alias, "AliasArn", arn, "TargetKeyId", key.id());
  }
}
