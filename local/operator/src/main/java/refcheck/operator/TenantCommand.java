package refcheck.operator;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code tenant}: manages tenants and their keys on any stage. Only a key goes to
 * standard output, so that a script can store it without showing it. Exit code 1 means that nothing
 * was changed.
 */
@Command(
    name = "tenant",
    mixinStandardHelpOptions = true,
    description = "Creates tenants and API keys, on any stage.",
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
        "missing command: tenant create, change, key, show or revoke");
  }
}
