package refcheck.tests.project;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import refcheck.api.ApiKeyToken;
import refcheck.domain.ApiKey;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Command;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.Referees;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.NewCheck;
import refcheck.store.TenantStore;
import refcheck.table.Table;

/**
 * Creates the data that the sample events refer to: a tenant, its key, and checks in the required
 * states.
 */
record SampleData(TenantStore tenants, CheckStore checks, DossierStore dossiers) {
  static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  static final CheckKey PURGING = key("chk_01SAMPLE00000000000000PURG");

  private static final CheckKey OPEN = key("chk_01SAMPLE000000000000000000");
  private static final CheckKey OVERDUE = key("chk_01SAMPLE0000000000000000DUE");
  private static final ApiKeyToken SECRET =
      new ApiKeyToken("rk_test_sample01_" + "5a".repeat(32) + "_3d2725c5");

  static SampleData of(ApplicationContext context) {
    return new SampleData(
        new TenantStore(context.getBean(Table.class)),
        context.getBean(CheckStore.class),
        context.getBean(DossierStore.class));
  }

  private static CheckKey key(String id) {
    return new CheckKey(new TenantId("sample"), new CheckId(id));
  }

  private static RefereeId referee(String name) {
    return new RefereeId("ref_01SAMPLE" + "0".repeat(18 - name.length()) + name);
  }

  void fill() {
    var tenant = new Tenant(OPEN.tenant(), "Sample Ltd", "people@example.com", null);
    tenants.create(
        tenant, SECRET.hash(), new ApiKey(tenant.id(), SECRET.id(), false, new byte[32]), NOW);

    create(OPEN, "req-2026-0040", NOW.minus(Duration.ofMinutes(30)), "robin", "alex", "sam");
    execute(OPEN, new Command.OpenForm(referee("ALEX"), NOW.minusSeconds(60)));
    submit(referee("SAM"));

    create(OVERDUE, "req-2026-0039", NOW.minus(Duration.ofDays(8)), "kim");

    create(PURGING, "req-2026-0001", NOW.minus(Duration.ofDays(120)), "lou");
    execute(PURGING, new Command.Cancel(NOW.minus(Duration.ofDays(119))));
    execute(PURGING, new Command.BeginPurge(NOW.minus(Duration.ofDays(1))));
  }

  private void create(CheckKey key, String externalId, Instant at, String... names) {
    var terms =
        new Terms(
            at,
            at.plus(Duration.ofDays(7)),
            Duration.ofDays(90),
            "tpl_general",
            new Terms.ConsentAttestation(SECRET.id(), at, "2026-05"));
    var referees = referees(names);
    var created = new CheckCreated(terms, List.copyOf(referees.keySet()));
    var candidate =
        new CandidatePart(
            new Candidate("Casey Sample", "casey@example.com", "GB"),
            new Position("Warehouse Team Lead", "GB"),
            "en");
    var parts =
        dossiers.seal(
            key, candidate, new Referees("Casey Sample", "Warehouse Team Lead", referees));
    var check =
        VersionedCheck.created(key, created, new CheckMetadata(externalId, Map.of()), false);
    var links =
        referees.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().token().hash()));
    requireDone(checks.create(new NewCheck(check, created, links, parts, Optional.empty())));
  }

  private static SequencedMap<RefereeId, Referee> referees(String... names) {
    var referees = new LinkedHashMap<RefereeId, Referee>();
    for (var name : names) {
      var token =
          new LinkToken(("sample-token-of-" + name + "-" + "0".repeat(43)).substring(0, 43));
      referees.put(
          referee(name.toUpperCase(Locale.ROOT)),
          new Referee(name, name + "@example.com", Relationship.MANAGER, null, "en", "GB", token));
    }
    return referees;
  }

  private void submit(RefereeId referee) {
    var at = NOW.minusSeconds(30);
    execute(OPEN, new Command.OpenForm(referee, at));
    var answers = dossiers.seal(OPEN, new Answers(referee, Map.of("quality", "4"))).getFirst();
    requireDone(
        checks.execute(
            OPEN,
            new Command.Submit(referee, at),
            AdditionalWrites.ifRevision(OPEN, List.of(answers), Map.of()).onlyIfChanged()));
  }

  private void execute(CheckKey key, Command command) {
    requireDone(checks.execute(key, command));
  }

  private static void requireDone(CommandResult result) {
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("cannot create the sample data: " + result.getClass());
    }
  }
}
