package refcheck.readreport;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.testing.CaseCommands.openForm;
import static refcheck.testing.CaseCommands.retract;
import static refcheck.testing.CaseCommands.submit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import refcheck.domain.PersonId;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.LinkToken;
import refcheck.store.AdditionalWrites;
import refcheck.testing.FunctionHarness;
import refcheck.testing.SampleCases;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;
import refcheck.vault.SealedPart;

/** The report opens the dossier while it records the reading: answers may arrive in between. */
class ReadReportTest {
  @AutoClose private final FunctionHarness harness = new FunctionHarness();
  private final SampleTenant tenant = harness.createTenant("acme");
  private final SampleCheck check =
      tenant.createCheck(
          SampleCases.referee(new PersonId("ref_robin"), "robin@example.com", LinkToken.mint()),
          SampleCases.referee(new PersonId("ref_alex"), "alex@example.com", LinkToken.mint()),
          SampleCases.referee(new PersonId("ref_kim"), "kim@example.com", LinkToken.mint()));
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

  /** The case was read before the retraction, the dossier after it. */
  @Test
  void showsNothingOfAReferenceThatIsRetractedWhileTheReportIsRead() {
    tenant.execute(check, openForm(check.task()));
    var sealed = harness.dossiers().seal(check.key(), new Answers(check.task(), Map.of("a", "b")));
    execute(submit(check.task()), sealed);
    var other = SampleCases.reference(new PersonId("ref_alex"));
    tenant.execute(check, openForm(other));
    execute(
        submit(other), harness.dossiers().seal(check.key(), new Answers(other, Map.of("a", "b"))));
    var isRead = new AtomicBoolean();
    var retracted = new CountDownLatch(1);
    var empty = harness.dossiers().seal(check.key(), new Answers(check.task(), Map.of()));
    harness.interceptTable(
        call -> {
          if (call.equals("query")) {
            await(retracted);
          }
        },
        call -> {
          if (call.equals("get") && isRead.compareAndSet(false, true)) {
            execute(retract(check.task()), empty);
            retracted.countDown();
          }
        });
    var report = readReport.report("key_sample", check.key());
    assertThat(report.body()).contains("\"status\":\"retracted\"", "\"answers\":[]");
  }

  private void execute(CaseCommand command, List<SealedPart> parts) {
    harness
        .cases()
        .execute(
            check.key(),
            command,
            FunctionHarness.START,
            AdditionalWrites.ifRevision(check.key(), parts, Map.of()));
  }

  private void answerOnceOpened(List<SealedPart> parts) {
    await(opened);
    execute(submit(check.task()), parts);
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
