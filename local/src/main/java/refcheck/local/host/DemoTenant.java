package refcheck.local.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import refcheck.domain.ApiKey;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.edge.Secret;
import refcheck.store.Doors;

/** A tenant to try things with, and its key, which is the same after a restart. */
final class DemoTenant {
  private static final Tenant ACME =
      new Tenant(
          new TenantId("demo"),
          "Acme Demo Ltd",
          "people-team@acme.example, +44 20 7946 0000",
          "https://acme.example");

  private DemoTenant() {}

  /** Makes the tenant if it is not there, and says its key. */
  static String key(Path data, Doors doors) {
    var file = data.resolve("demo-key");
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      var secret = Secret.mint(true);
      var fingerprints = new byte[32];
      new SecureRandom().nextBytes(fingerprints);
      doors.put(ACME);
      doors.put(secret.hash(), new ApiKey(ACME.id(), secret.id(), secret.livemode(), fingerprints));
      Files.writeString(file, secret.value());
      return secret.value();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the demo key", e);
    }
  }
}
