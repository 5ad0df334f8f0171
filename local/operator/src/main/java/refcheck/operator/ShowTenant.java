package refcheck.operator;

import java.util.Optional;
import picocli.CommandLine.Command;

/** The command {@code tenant show}: prints a tenant and its keys' IDs. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows a tenant and the ids of its keys.")
final class ShowTenant extends TenantSubcommand {
  @Override
  public Integer call() {
    return target
        .run(admin -> admin.find(tenant))
        .map(details -> {
          var profile = details.tenant();
          var out = console().getOut();
          out.println(profile.name() + " (" + (details.livemode() ? "live" : "test") + ")");
          out.println(profile.contact());
          Optional.ofNullable(profile.website()).ifPresent(out::println);
          details.keys().forEach(key -> out.println(key.id() + "  " + key.at()));
          return 0;
        })
        .orElseGet(() -> refused("there is no tenant " + tenant));
  }
}
