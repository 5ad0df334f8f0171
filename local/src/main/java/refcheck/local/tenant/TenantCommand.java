package refcheck.local.tenant;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Tenants and their keys, on any stage. A key goes to standard output and nothing else does, so
 * that it can be put away unseen; exit code 1 says that nothing was done.
 */
@Command(
    name = "tenant",
    mixinStandardHelpOptions = true,
    description = "Makes tenants and API keys, on any stage.",
    subcommands = {
      CreateTenant.class,
      ChangeTenant.class,
      AddKey.class,
      ShowTenant.class,
      RevokeKey.class
    })
public final class TenantCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "tenant does what? create, change, key, show or revoke");
  }
}
