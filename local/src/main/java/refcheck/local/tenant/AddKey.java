package refcheck.local.tenant;

import picocli.CommandLine.Command;

/** A further key. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description = "Makes a further key of a tenant and prints it, once.")
final class AddKey extends TenantSubcommand {
  @Override
  public Integer call() {
    return where
        .at(desk -> desk.addKey(tenant))
        .map(key -> done(key, "made " + key + "; the key, once:"))
        .orElseGet(() -> refused("there is no tenant " + tenant));
  }
}
