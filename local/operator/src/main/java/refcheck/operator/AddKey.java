package refcheck.operator;

import picocli.CommandLine.Command;

/** The command {@code tenant key}: creates another API key for a tenant. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Creates another key for a tenant and prints it once.")
final class AddKey extends TenantSubcommand {
  @Override
  public Integer call() {
    return target
        .run(admin -> admin.addKey(tenant))
        .map(key -> done(key, "created " + key + "; the key, shown only once:"))
        .orElseGet(() -> refused("there is no tenant " + tenant));
  }
}
