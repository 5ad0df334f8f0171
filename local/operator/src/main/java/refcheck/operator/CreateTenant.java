package refcheck.operator;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.domain.access.Tenant;

/** The command {@code tenant create}: creates a tenant and its first key. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Creates a tenant and prints its first key once.")
final class CreateTenant extends TenantSubcommand {
  @Option(
      names = "--name",
      required = true,
      converter = TenantOptions.Line.class,
      description = "its name in emails and pages")
  private String name = "";

  @Option(
      names = "--contact",
      required = true,
      converter = TenantOptions.Contact.class,
      description = "the company's contact for referees: an email address or phone number")
  private String contact = "";

  @Option(
      names = "--website",
      converter = TenantOptions.Website.class,
      description = "the company's website")
  private @Nullable String website;

  @Option(
      names = "--test",
      description = "gives it test keys (rk_test_…), for data that is not live")
  private boolean test;

  @Override
  public Integer call() {
    var wanted = new Tenant(tenant, name, contact, website);
    return target
        .run(admin -> admin.create(wanted, !test))
        .map(key -> done(key, "created " + tenant + " and " + key + "; its key, shown only once:"))
        .orElseGet(() ->
            refused(
                tenant + " already exists and was not changed; tenant key creates another key"));
  }
}
