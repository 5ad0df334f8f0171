package refcheck.local.tenant;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.edge.ApiKeyToken;

/** The end of a key. */
@Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a key at once.")
final class RevokeKey extends TenantSubcommand {
  @Option(
      names = "--key",
      required = true,
      description = "its id, key_…, or the key itself, which is none any more afterwards")
  private String key = "";

  @Override
  public Integer call() {
    var secret = ApiKeyToken.parse(key);
    var id = secret.map(ApiKeyToken::id).orElse(key);
    var revoked =
        where.at(desk ->
            secret
                .map(whole -> desk.revoke(tenant, whole))
                .orElseGet(() -> desk.revoke(tenant, id)));
    if (!revoked) {
      return refused("there is no such key of " + tenant);
    }
    console().getErr().println("refcheck: revoked " + id + " of " + tenant);
    return 0;
  }
}
