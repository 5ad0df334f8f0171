package refcheck.readreport;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.openForm;
import static refcheck.testing.CaseCommands.submit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.store.AdditionalWrites;
import refcheck.testing.FunctionHarness;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;
import refcheck.vault.SealedPart;

/** The report opens the dossier while it records the reading: answers may arrive in between. */
class ReadReportTest {
  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final SampleTenant tenant = harness.createTenant("acme");
  private final SampleCheck check = tenant.createCheck();
  private final ReadReport readReport = harness.bean(ReadReport.class);

  /** Counts the queries of main and keys table that open the dossier. */
  private final CountDownLatch opened = new CountDownLatch(2);

  private final CountDownLatch answered = new CountDownLatch(1);

  @Test
  void showsAnswersThatArriveAfterTheDossierWasOpened() throws Exception {
    tenant.execute(check, openForm(check.task()));
    var answers = new Answers(check.task(), Map.of("strengths", "Calm and exact"));
    var parts = harness.dossiers().seal(check.key(), answers);
    var referee = Thread.ofVirtual().start(() -> answerOnceOpened(parts));
    harness.interceptTable(this::awaitAnswers, this::countQuery);
    var report = readReport.report("key_sample", check.key());
    referee.join();
    assertThat(report.body()).contains("\"status\":\"submitted\"", "Calm and exact");
  }

  private void answerOnceOpened(List<SealedPart> parts) {
    await(opened);
    harness
        .cases()
        .execute(
            check.key(),
            submit(check.task()),
            FunctionHarness.START,
            AdditionalWrites.ifRevision(check.key(), parts, Map.of()));
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
