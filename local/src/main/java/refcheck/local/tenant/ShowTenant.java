package refcheck.local.tenant;

import java.util.Optional;
import picocli.CommandLine.Command;

/** What is known of a tenant. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a tenant and the ids of its keys.")
final class ShowTenant extends TenantSubcommand {
  @Override
  public Integer call() {
    return where
        .at(desk -> desk.find(tenant))
        .map(known -> {
          var about = known.tenant();
          var out = console().getOut();
          out.println(about.name() + " (" + (known.livemode() ? "live" : "test") + ")");
          out.println(about.contact());
          Optional.ofNullable(about.website()).ifPresent(out::println);
          known.keys().forEach(key -> out.println(key.id() + "  " + key.at()));
          return 0;
        })
        .orElseGet(() -> refused("there is no tenant " + tenant));
  }
}
