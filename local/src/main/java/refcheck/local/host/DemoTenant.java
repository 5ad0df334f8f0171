package refcheck.local.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.local.data.Folder;
import refcheck.local.tenant.TenantAdmin;

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

  /** Makes the tenant, or a further key if only the tenant is there, and says the key. */
  static String key(Folder data, TenantAdmin desk) {
    if (data.list(FILE).contains(FILE)) {
      return new String(data.read(FILE), UTF_8).strip();
    }
    var secret = desk.create(ACME, true).or(() -> desk.addKey(ACME.id())).orElseThrow();
    data.write(FILE, secret.value().getBytes(UTF_8));
    return secret.value();
  }
}
