package refcheck.tests.project;

import static refcheck.testing.CaseCommands.beginPurge;
import static refcheck.testing.CaseCommands.cancel;
import static refcheck.testing.CaseCommands.openForm;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Position;
import refcheck.domain.task.TaskId;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import refcheck.testing.CaseCommands;
import refcheck.testing.SampleCases;

/**
 * Creates the data that the sample events refer to: a tenant, its key, and checks in the required
 * states.
 */
record SampleData(TenantStore tenants, CaseStore checks, DossierStore dossiers) {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final CaseKey PURGING = key("chk_01SAMPLE00000000000000PURG");

  private static final CaseKey OPEN = key("chk_01SAMPLE000000000000000000");
  private static final CaseKey OVERDUE = key("chk_01SAMPLE0000000000000000DUE");
  private static final ApiKeyToken SECRET =
      new ApiKeyToken("rk_test_sample01_" + "5a".repeat(32) + "_3d2725c5");

  static SampleData of(ApplicationContext context) {
    return new SampleData(
        new TenantStore(context.getBean(Table.class)),
        context.getBean(CaseStore.class),
        context.getBean(DossierStore.class));
  }

  private static CaseKey key(String id) {
    return new CaseKey(new TenantId("sample"), new CaseId(id));
  }

  private static PersonId id(String name) {
    return new PersonId("ref_01SAMPLE" + "0".repeat(18 - name.length()) + name);
  }

  void fill() {
    var tenant = new Tenant(OPEN.tenant(), "Sample Ltd", "people@example.com", null);
    tenants.create(
        tenant, SECRET.hash(), new ApiKey(tenant.id(), SECRET.id(), false, new byte[32]), NOW);

    create(OPEN, "req-2026-0040", NOW.minus(Duration.ofMinutes(30)), "robin", "alex", "sam");
    execute(OPEN, openForm(SampleCases.reference(id("ALEX"))), NOW.minusSeconds(60));
    submit(SampleCases.reference(id("SAM")));

    create(OVERDUE, "req-2026-0039", NOW.minus(Duration.ofDays(8)), "kim");

    create(PURGING, "req-2026-0001", NOW.minus(Duration.ofDays(120)), "lou");
    execute(PURGING, cancel(), NOW.minus(Duration.ofDays(119)));
    execute(PURGING, beginPurge(), NOW.minus(Duration.ofDays(1)));
  }

  private void create(CaseKey key, String externalId, Instant at, String... names) {
    var terms = SampleCases.terms(at, at.plus(Duration.ofDays(7)));
    var candidate =
        new CandidatePart(
            new Candidate("Casey Sample", "casey@example.com", "GB"),
            new Position("Warehouse Team Lead", "GB"),
            "en");
    var referees = Stream.of(names).map(SampleData::referee).toList();
    var parts = new ArrayList<DossierPart>(referees);
    parts.add(candidate);
    var links = new LinkedHashMap<PersonId, String>();
    referees.forEach(each -> links.put(each.id(), each.link(CheckPlan.REFERENCE).hash()));
    requireDone(
        checks.create(
            SampleCases.newCase(
                key,
                terms,
                new CaseMetadata(externalId, Map.of()),
                links,
                dossiers.seal(key, parts))));
  }

  private static PersonPart referee(String name) {
    var token = new LinkToken(("sample-token-of-" + name + "-" + "0".repeat(43)).substring(0, 43));
    return SampleCases.referee(id(name.toUpperCase(Locale.ROOT)), name + "@example.com", token);
  }

  private void submit(TaskId referee) {
    var at = NOW.minusSeconds(30);
    execute(OPEN, openForm(referee), at);
    var answers = dossiers.seal(OPEN, new Answers(referee, Map.of("quality", "4"))).getFirst();
    requireDone(
        checks.execute(
            OPEN,
            CaseCommands.submit(referee),
            at,
            AdditionalWrites.ifRevision(OPEN, List.of(answers), Map.of()).onlyIfChanged()));
  }

  private void execute(CaseKey key, CaseCommand command, Instant at) {
    requireDone(checks.execute(key, command, at));
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("cannot create the sample data: " + result.getClass());
    }
  }
}
