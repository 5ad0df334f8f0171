package refcheck.operator;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.api.ApiKeyToken;

/** The command {@code tenant revoke}: revokes an API key. */
@Command(
    name = "revoke",
    mixinStandardHelpOptions = true,
    description = "Revokes a key immediately.")
final class RevokeKey extends TenantSubcommand {
  @Option(names = "--key", required = true, description = "the key's id (key_…) or the key itself")
  private String key = "";

  @Override
  public Integer call() {
    var secret = ApiKeyToken.parse(key);
    var id = secret.map(ApiKeyToken::id).orElse(key);
    var revoked =
        target.run(admin ->
            secret
                .map(token -> admin.revoke(tenant, token))
                .orElseGet(() -> admin.revoke(tenant, id)));
    if (!revoked) {
      return refused(tenant + " has no such key");
    }
    console().getErr().println("refcheck: revoked " + id + " of " + tenant);
    return 0;
  }
}
