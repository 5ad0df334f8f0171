package refcheck.tests.project;

import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;
import static refcheck.testing.CaseCommands.openForm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import refcheck.api.ApiKeyToken;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.task.TaskId;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.testing.CaseCommands;
import refcheck.testing.FunctionHarness;
import refcheck.testing.SampleCases;
import refcheck.testing.SampleTenant;

/** Creates the data that the sample events refer to: a tenant and checks in the required states. */
final class SampleData {
  private static final Instant NOW = FunctionHarness.START;
  private static final ApiKeyToken SECRET =
      new ApiKeyToken("rk_test_sample01_" + "5a".repeat(32) + "_3d2725c5");

  private final CaseStore cases;
  private final DossierStore dossiers;
  private final SampleTenant tenant;

  private SampleData(FunctionHarness harness) {
    cases = harness.cases();
    dossiers = harness.dossiers();
    var profile = new Tenant(new TenantId("sample"), "Sample Ltd", "people@example.com", null);
    tenant = SampleTenant.create(harness, profile, SECRET);
  }

  /** Creates the data. Returns the check that is being purged. */
  static CaseKey fill(FunctionHarness harness) {
    return new SampleData(harness).fill();
  }

  private CaseKey fill() {
    var open = create("0000", "req-2026-0040", Duration.ofMinutes(30), "robin", "alex", "sam");
    execute(open, openForm(SampleCases.reference(id("ALEX"))), Duration.ofSeconds(60));
    submit(open, SampleCases.reference(id("SAM")));

    create("0DUE", "req-2026-0039", Duration.ofDays(8), "kim");

    var purging = create("PURG", "req-2026-0001", Duration.ofDays(120), "lou");
    execute(purging, cancel(), Duration.ofDays(119));
    execute(purging, beginPurge(), Duration.ofDays(1));
    return purging;
  }

  private CaseKey create(String id, String externalId, Duration age, String... names) {
    return tenant
        .createCheck(
            new CaseId("chk_01SAMPLE00000000000000" + id),
            new CaseMetadata(externalId, Map.of()),
            NOW.minus(age),
            Stream.of(names).map(SampleData::referee).toList())
        .key();
  }

  private static PersonPart referee(String name) {
    var token = new LinkToken(("sample-token-of-" + name + "-" + "0".repeat(43)).substring(0, 43));
    return SampleCases.referee(id(name.toUpperCase(Locale.ROOT)), name + "@example.com", token);
  }

  private static PersonId id(String name) {
    return new PersonId("ref_01SAMPLE" + "0".repeat(18 - name.length()) + name);
  }

  private void submit(CaseKey key, TaskId referee) {
    execute(key, openForm(referee), Duration.ofSeconds(30));
    var answers = dossiers.seal(key, new Answers(referee, Map.of("quality", "4"))).getFirst();
    requireDone(
        cases.execute(
            key,
            CaseCommands.submit(referee),
            NOW.minusSeconds(30),
            AdditionalWrites.ifRevision(key, List.of(answers), Map.of()).onlyIfChanged()));
  }

  private void execute(CaseKey key, CaseCommand command, Duration ago) {
    requireDone(cases.execute(key, command, NOW.minus(ago)));
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("cannot create the sample data: " + result.getClass());
    }
  }
}
