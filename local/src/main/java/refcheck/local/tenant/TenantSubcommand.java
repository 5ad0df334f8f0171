package refcheck.local.tenant;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import refcheck.domain.TenantId;
import refcheck.edge.ApiKeyToken;

/** What every command about a tenant is told, and how it answers. */
abstract class TenantSubcommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin TargetStack where = new TargetStack();

  @Option(
      names = "--tenant",
      required = true,
      converter = TenantOptions.Id.class,
      description = "its id, as in acme")
  TenantId tenant = new TenantId("-");

  final CommandLine console() {
    return Objects.requireNonNull(spec).commandLine();
  }

  final int done(ApiKeyToken key, String news) {
    console().getErr().println("refcheck: " + news);
    console().getOut().println(key.value());
    return 0;
  }

  final int refused(String why) {
    console().getErr().println("refcheck: " + why);
    return 1;
  }
}
