package refcheck.emulator.aws;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/**
 * Stores the verified identities and the configuration sets. An identity counts as verified as soon
 * as it is created.
 */
final class SesAccount {

  private static final String FILE = "account.json";

  private final PrivateFolder folder;
  private final Set<String> identities = new TreeSet<>();
  private final Set<String> configurationSets = new TreeSet<>();

  SesAccount(PrivateFolder folder) {
    this.folder = folder;
    if (folder.list(FILE).contains(FILE)) {
      load();
    }
  }

  synchronized void addIdentity(String identity) {
    add(identities, identity.toLowerCase(Locale.ROOT), "Email identity " + identity);
  }

  synchronized void addConfigurationSet(String name) {
    add(configurationSets, name, "Configuration set " + name);
  }

  synchronized boolean hasIdentity(String identity) {
    return identities.contains(identity.toLowerCase(Locale.ROOT));
  }

  synchronized boolean hasConfigurationSet(String name) {
    return configurationSets.contains(name);
  }

  /** Throws unless the sender's address or its domain is a verified identity. */
  void requireVerified(MailAddress sender, String region) {
    if (!hasIdentity(sender.bare()) && !hasIdentity(sender.domain())) {
      throw new AwsRefusal(
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region "
              + region.toUpperCase(Locale.ROOT)
              + ": "
              + sender.bare());
    }
  }

  private void add(Set<String> names, String name, String what) {
    if (!names.add(name)) {
      throw new AwsRefusal("AlreadyExistsException", what + " already exist.");
    }
    var file =
        Json.object(
            "identities", List.copyOf(identities),
            "configurationSets", List.copyOf(configurationSets));
    folder.write(FILE, Json.bytes(file));
  }

  private void load() {
    var file =
        JsonNodes.read(folder.read(FILE))
            .orElseThrow(() -> new IllegalStateException("not an SES account file: " + FILE));
    identities.addAll(JsonNodes.texts(file, "identities"));
    configurationSets.addAll(JsonNodes.texts(file, "configurationSets"));
  }
}
