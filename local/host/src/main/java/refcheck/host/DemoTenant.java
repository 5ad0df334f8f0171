package refcheck.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.emulator.data.PrivateFolder;
import refcheck.operator.TenantAdmin;

/**
 * Provides a tenant for trying the API, and its API key. The key stays the same after a restart.
 */
final class DemoTenant {
  private static final String FILE = "demo-key";

  private static final Tenant ACME =
      new Tenant(
          new TenantId("demo"),
          "Acme Demo Ltd",
          "people-team@acme.example, +44 20 7946 0000",
          "https://acme.example");

  private DemoTenant() {}

  /**
   * Returns the demo tenant's key. Creates the tenant if it is missing, or adds a key if only the
   * tenant exists.
   */
  static String key(PrivateFolder data, TenantAdmin admin) {
    if (data.list(FILE).contains(FILE)) {
      return new String(data.read(FILE), UTF_8).strip();
    }
    var secret = admin.create(ACME, true).or(() -> admin.addKey(ACME.id())).orElseThrow();
    data.write(FILE, secret.value().getBytes(UTF_8));
    return secret.value();
  }
}
