package refcheck.local.tenant;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import refcheck.domain.Tenant;
import refcheck.edge.Secret;

/**
 * Tenants and their keys, on any stage. A key goes to standard output and nothing else does, so
 * that it can be put away unseen; exit code 1 says that nothing was done.
 */
@Command(
    name = "tenant",
    mixinStandardHelpOptions = true,
    description = "Makes tenants and API keys, on any stage.",
    subcommands = {
      TenantCommand.Create.class,
      TenantCommand.Change.class,
      TenantCommand.Key.class,
      TenantCommand.Show.class,
      TenantCommand.Revoke.class
    })
public final class TenantCommand implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "tenant does what? create, change, key, show or revoke");
  }

  /** A tenant and its first key. */
  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Makes a tenant and prints its first key, once.")
  static final class Create extends OfTenant {
    @Option(
        names = "--name",
        required = true,
        converter = Wishes.Line.class,
        description = "how letters and pages call it")
    private String name = "";

    @Option(
        names = "--contact",
        required = true,
        converter = Wishes.Contact.class,
        description = "whom referees may ask: an address or number of the company")
    private String contact = "";

    @Option(
        names = "--website",
        converter = Wishes.Website.class,
        description = "where the company can be found")
    private @Nullable String website;

    @Option(names = "--test", description = "its keys are rk_test_…, for data that is not live")
    private boolean test;

    @Override
    public Integer call() {
      var wanted = new Tenant(tenant, name, contact, website);
      return where
          .at(desk -> desk.create(wanted, !test))
          .map(key -> done(key, "made " + tenant + " and " + key + "; its key, once:"))
          .orElseGet(() ->
              refused(tenant + " exists and is left as it is; tenant key makes a further key"));
    }
  }

  /** What is said of a tenant. */
  @Command(
      name = "change",
      mixinStandardHelpOptions = true,
      description =
          "Changes what letters and pages say of a tenant, those that are sent or opened next.")
  static final class Change extends OfTenant {
    @ArgGroup(exclusive = false, multiplicity = "1")
    private Said said = new Said();

    private static final class Said {
      @Option(
          names = "--name",
          converter = Wishes.Line.class,
          description = "how letters and pages call it")
      private @Nullable String name;

      @Option(
          names = "--contact",
          converter = Wishes.Contact.class,
          description = "whom referees may ask: an address or number of the company")
      private @Nullable String contact;

      @Option(
          names = "--website",
          converter = Wishes.Website.class,
          description = "where the company can be found")
      private @Nullable String website;
    }

    @Override
    public Integer call() {
      var wanted = new Desk.Wanted(said.name, said.contact, said.website);
      if (!where.at(desk -> desk.change(tenant, wanted))) {
        return refused("there is no tenant " + tenant);
      }
      console().getErr().println("refcheck: changed " + tenant);
      return 0;
    }
  }

  /** A further key. */
  @Command(
      name = "key",
      mixinStandardHelpOptions = true,
      description = "Makes a further key of a tenant and prints it, once.")
  static final class Key extends OfTenant {
    @Override
    public Integer call() {
      return where
          .at(desk -> desk.addKey(tenant))
          .map(key -> done(key, "made " + key + "; the key, once:"))
          .orElseGet(() -> refused("there is no tenant " + tenant));
    }
  }

  /** What is known of a tenant. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows a tenant and the ids of its keys.")
  static final class Show extends OfTenant {
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

  /** The end of a key. */
  @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a key at once.")
  static final class Revoke extends OfTenant {
    @Option(
        names = "--key",
        required = true,
        description = "its id, key_…, or the key itself, which is none any more afterwards")
    private String key = "";

    @Override
    public Integer call() {
      var secret = Secret.parse(key);
      var id = secret.map(Secret::id).orElse(key);
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
}
