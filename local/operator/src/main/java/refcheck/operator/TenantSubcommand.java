package refcheck.operator;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import refcheck.api.ApiKeyToken;
import refcheck.domain.TenantId;

/** The common options and output of the commands on a tenant. */
abstract class TenantSubcommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin TargetTable target = new TargetTable();

  @Option(
      names = "--tenant",
      required = true,
      converter = TenantOptions.Id.class,
      description = "the tenant's id, for example acme")
  TenantId tenant = new TenantId("-");

  final CommandLine console() {
    return Objects.requireNonNull(spec).commandLine();
  }

  final int done(ApiKeyToken key, String message) {
    console().getErr().println("refcheck: " + message);
    console().getOut().println(key.value());
    return 0;
  }

  final int refused(String reason) {
    console().getErr().println("refcheck: " + reason);
    return 1;
  }
}
