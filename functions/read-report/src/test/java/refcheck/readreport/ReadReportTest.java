package refcheck.readreport;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.openForm;
import static refcheck.testing.CaseCommands.submit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseMetadata;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.CandidatePart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Position;
import refcheck.domain.task.TaskId;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.InterceptedTable;
import refcheck.testing.SampleCases;
import refcheck.testing.TestClock;
import refcheck.vault.Vault;

/** The report opens the dossier while it records the reading: answers may arrive in between. */
class ReadReportTest {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final PersonId ANNA = new PersonId("ref_anna");

  private static final TaskId TASK = SampleCases.reference(ANNA);
  private final InMemoryTable memory = new InMemoryTable();
  private final Vault vault = Vault.over(new InMemoryDataKeyProvider());
  private final CaseStore checks = new CaseStore(memory);
  private final DossierStore dossiers = new DossierStore(memory, vault);
  private final CaseKey key = new CaseKey(new TenantId("acme"), CaseId.next("chk", START));

  /** Counts the queries of main and keys table that open the dossier. */
  private final CountDownLatch opened = new CountDownLatch(2);

  private final CountDownLatch answered = new CountDownLatch(1);

  @Test
  void showsAnswersThatArriveAfterTheDossierWasOpened() throws Exception {
    createCheck();
    var reader = Thread.ofVirtual().start(this::answerOnceOpened);
    var report =
        new ReadReport(
                new CaseStore(InterceptedTable.of(memory, this::awaitAnswers, _ -> {})),
                new DossierStore(InterceptedTable.of(memory, _ -> {}, this::countQuery), vault),
                new TestClock(START))
            .report("key_sample", key);
    reader.join();
    assertThat(report.body()).contains("\"status\":\"submitted\"", "Calm and exact");
  }

  private void createCheck() {
    var candidate =
        new CandidatePart(
            new Candidate("Casey", "c@example.com", "GB"), new Position("Lead", "GB"), "en");
    checks.create(
        SampleCases.newCase(
            key,
            SampleCases.terms(START, START.plus(Duration.ofDays(7))),
            CaseMetadata.NONE,
            Map.of(ANNA, "hash"),
            dossiers.seal(
                key, candidate, SampleCases.referee(ANNA, "a@example.com", LinkToken.mint()))));
    checks.execute(key, openForm(TASK), START);
  }

  private void answerOnceOpened() {
    await(opened);
    var answers = new Answers(TASK, Map.of("strengths", "Calm and exact"));
    var parts = dossiers.seal(key, answers);
    checks.execute(key, submit(TASK), START, AdditionalWrites.ifRevision(key, parts, Map.of()));
    answered.countDown();
  }

  private void countQuery(String method) {
    if (method.equals("query")) {
      opened.countDown();
    }
  }

  private void awaitAnswers(String method) {
    if (method.equals("get")) {
      await(answered);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
