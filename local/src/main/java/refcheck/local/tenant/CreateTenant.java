package refcheck.local.tenant;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import refcheck.domain.Tenant;

/** A tenant and its first key. */
@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "Makes a tenant and prints its first key, once.")
final class CreateTenant extends TenantSubcommand {
  @Option(
      names = "--name",
      required = true,
      converter = TenantOptions.Line.class,
      description = "how letters and pages call it")
  private String name = "";

  @Option(
      names = "--contact",
      required = true,
      converter = TenantOptions.Contact.class,
      description = "whom referees may ask: an address or number of the company")
  private String contact = "";

  @Option(
      names = "--website",
      converter = TenantOptions.Website.class,
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
        .orElseGet(
            () -> refused(tenant + " exists and is left as it is; tenant key makes a further key"));
  }
}
