package refcheck.tests.project;

import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import refcheck.api.ApiKeyToken;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.ApiKey;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.domain.task.TaskId;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.TenantStore;
import refcheck.table.Table;
import refcheck.testing.SampleCases;
import refcheck.tests.project.FormHost.RefereeLink;

/** Creates checks of one tenant, each with one referee, and reads what is stored of them. */
final class FormChecks {
  private static final TenantId TENANT = new TenantId("sample");
  private static final PersonId REFEREE = new PersonId("ref_01SAMPLE00000000000000ROBIN");
  private static final TaskId TASK = SampleCases.reference(REFEREE);

  private final ApplicationContext context;
  private final Instant now;
  private int checks;

  FormChecks(ApplicationContext context, Instant now) {
    this.context = context;
    this.now = now;
    var secret = ApiKeyToken.mint(true);
    var apiKey = new ApiKey(TENANT, secret.id(), true, new byte[32]);
    new TenantStore(context.getBean(Table.class))
        .create(
            new Tenant(TENANT, "Sample Ltd", "x@example.com", null), secret.hash(), apiKey, now);
  }

  /** Creates a check with one referee, who has not opened the form. */
  RefereeLink create() {
    var token = LinkToken.mint();
    var key = new CaseKey(TENANT, new CaseId("chk_01SAMPLE%018d".formatted(++checks)));
    var candidate =
        new CandidatePart(
            new Candidate("Casey", "c@example.com", "GB"), new Position("Lead", "GB"), "en");
    var parts =
        context
            .getBean(DossierStore.class)
            .seal(key, candidate, SampleCases.referee(REFEREE, "r@example.com", token));
    var check =
        SampleCases.newCase(
            key,
            SampleCases.terms(now, now.plus(Duration.ofDays(7))),
            new CaseMetadata("req-" + checks, Map.of()),
            Map.of(REFEREE, token.hash()),
            parts);
    var result = context.getBean(CaseStore.class).create(check);
    if (!(result instanceof CommandResult.Done)) {
      throw new IllegalStateException("no check: " + result.getClass());
    }
    return new RefereeLink(key, token);
  }

  /** The texts in the draft and in the conflicting draft. */
  String savedTexts(RefereeLink link) {
    return context
        .getBean(DossierStore.class)
        .open(
            link.check(),
            List.of(PartName.of(PartKind.DRAFT, TASK), PartName.of(PartKind.ASIDE, TASK)))
        .stream()
        .map(part ->
            switch (part) {
              case Draft(_, var fields) -> fields.values().toString();
              case ConflictingDraft(_, var fields) -> fields.values().toString();
              default -> throw new IllegalStateException("unexpected part");
            })
        .collect(Collectors.joining(" "));
  }
}
