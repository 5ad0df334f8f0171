package refcheck.emulator.aws;

import static refcheck.emulator.aws.KmsKey.State.ENABLED;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.crypto.spec.SecretKeySpec;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/**
 * Stores the KMS keys, one file each. A key whose deletion date has passed is destroyed on the next
 * access.
 */
final class KeyRing {

  private static final String SUFFIX = ".json";

  private final PrivateFolder folder;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, KmsKey> keys = new LinkedHashMap<>();

  KeyRing(PrivateFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
    folder
        .list(SUFFIX)
        .forEach(name -> {
          var key = read(name);
          keys.put(key.id(), key);
        });
  }

  synchronized KmsKey create(String description) {
    var material = new byte[32];
    random.nextBytes(material);
    var id = UUID.randomUUID().toString();
    return keep(
        new KmsKey(
            id,
            new SecretKeySpec(material, "AES"),
            description,
            ENABLED,
            clock.instant(),
            null,
            new TreeSet<>()));
  }

  synchronized List<KmsKey> all() {
    keys.values().stream()
        .filter(key -> key.isDeleted(clock.instant()))
        .toList()
        .forEach(this::delete);
    return List.copyOf(keys.values());
  }

  Optional<KmsKey> withId(String id) {
    return all().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** Finds a key by its ID, its alias, or the ARN of either. */
  KmsKey find(String name) {
    var local = name.startsWith("arn:") ? name.substring(name.lastIndexOf(':') + 1) : name;
    var id = local.startsWith("key/") ? local.substring("key/".length()) : local;
    return all().stream()
        .filter(key -> key.id().equals(id) || key.aliases().contains(id))
        .findFirst()
        .orElseThrow(
            () -> new AwsRefusal("NotFoundException", "Key '" + name + "' does not exist"));
  }

  synchronized KmsKey change(String name, UnaryOperator<KmsKey> change) {
    return keep(change.apply(find(name)));
  }

  synchronized void name(String alias, String target) {
    if (all().stream().anyMatch(key -> key.aliases().contains(alias))) {
      throw new AwsRefusal(
          "AlreadyExistsException", "An alias with the name " + alias + " already exists");
    }
    change(target, key -> key.withAlias(alias));
  }

  private KmsKey keep(KmsKey key) {
    folder.write(key.id() + SUFFIX, Json.bytes(KmsKeyFile.write(key)));
    keys.put(key.id(), key);
    return key;
  }

  private void delete(KmsKey key) {
    folder.delete(key.id() + SUFFIX);
    keys.remove(key.id());
  }

  private KmsKey read(String name) {
    return JsonNodes.read(folder.read(name))
        .map(KmsKeyFile::read)
        .orElseThrow(() -> new IllegalStateException("not a key file: " + name));
  }
}
