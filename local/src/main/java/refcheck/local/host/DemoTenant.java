package refcheck.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import refcheck.domain.ApiKey;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.edge.Secret;
import refcheck.local.data.Folder;
import refcheck.store.Doors;

/** A tenant to try things with, and its key, which is the same after a restart. */
final class DemoTenant {
  private static final String FILE = "demo-key";

  private static final Tenant ACME =
      new Tenant(
          new TenantId("demo"),
          "Acme Demo Ltd",
          "people-team@acme.example, +44 20 7946 0000",
          "https://acme.example");

  private DemoTenant() {}

  /** Makes the tenant if it is not there, and says its key. */
  static String key(Folder data, Doors doors) {
    if (data.list(FILE).contains(FILE)) {
      return new String(data.read(FILE), UTF_8).strip();
    }
    var secret = Secret.mint(true);
    var fingerprints = new byte[32];
    new SecureRandom().nextBytes(fingerprints);
    doors.put(ACME);
    doors.put(secret.hash(), new ApiKey(ACME.id(), secret.id(), secret.livemode(), fingerprints));
    data.write(FILE, secret.value().getBytes(UTF_8));
    return secret.value();
  }
}
