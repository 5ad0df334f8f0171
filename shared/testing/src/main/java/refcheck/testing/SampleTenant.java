package refcheck.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import refcheck.api.ApiKeyToken;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.store.CommandResult;
import refcheck.store.TenantStore;

/**
 * A tenant with an API key, in the table of a {@link FunctionHarness}, and its checks.
 *
 * @param key the API key
 */
public record SampleTenant(FunctionHarness harness, TenantId id, ApiKeyToken key) {
  private static final Duration RESPOND_WITHIN = Duration.ofDays(7);

  /** Stores a tenant with this API key. */
  public static SampleTenant create(FunctionHarness harness, Tenant tenant, ApiKeyToken key) {
    var apiKey = new ApiKey(tenant.id(), key.id(), key.livemode(), new byte[32]);
    new TenantStore(harness.table()).create(tenant, key.hash(), apiKey, harness.clock().instant());
    return new SampleTenant(harness, tenant.id(), key);
  }

  /** A request with the API key. {@code check} is the value of the route's variable. */
  public HttpCall call(String route, String check) {
    return HttpCall.of(route, check)
        .with("authorization", "Bearer " + key.value())
        .with("content-type", "application/json");
  }

  /** Creates a check with one referee. */
  public SampleCheck createCheck() {
    var now = harness.clock().instant();
    var referee = PersonId.next("ref", now);
    return createCheck(SampleCases.referee(referee, "robin@example.com", LinkToken.mint()));
  }

  /** Creates a check with these referees. */
  public SampleCheck createCheck(PersonPart... referees) {
    var now = harness.clock().instant();
    return createCheck(CaseId.next("chk", now), CaseMetadata.NONE, now, List.of(referees));
  }

  /** Creates a check at this time, which may be past. */
  public SampleCheck createCheck(
      CaseId check, CaseMetadata metadata, Instant at, List<PersonPart> referees) {
    var caseKey = new CaseKey(id, check);
    var parts = new ArrayList<DossierPart>(referees);
    parts.add(SampleCases.candidate());
    var links = new LinkedHashMap<PersonId, String>();
    referees.forEach(each -> links.put(each.id(), each.link(CheckPlan.REFERENCE).hash()));
    var sealed = harness.dossiers().seal(caseKey, parts);
    var terms = SampleCases.terms(at, at.plus(RESPOND_WITHIN));
    requireDone(
        harness.cases().create(SampleCases.newCase(caseKey, terms, metadata, links, sealed)));
    return new SampleCheck(caseKey, referees);
  }

  /** Executes a command now. */
  public void execute(SampleCheck check, CaseCommand command) {
    requireDone(harness.cases().execute(check.key(), command, harness.clock().instant()));
  }

  /** The stored state of a check. */
  public VersionedCase find(SampleCheck check) {
    return harness.cases().find(check.key()).orElseThrow();
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("not stored: " + result.getClass());
    }
  }
}
