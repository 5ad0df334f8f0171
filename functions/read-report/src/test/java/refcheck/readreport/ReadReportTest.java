package refcheck.readreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.Command;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
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
import refcheck.store.DossierStore;
import refcheck.store.NewCheck;
import refcheck.store.Table;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.TestClock;
import refcheck.vault.Vault;

/** The report opens the dossier while it records the reading: answers may arrive in between. */
class ReadReportTest {
  private static final Instant START = Instant.parse("2026-11-16T09:00:00Z");
  private static final RefereeId ANNA = new RefereeId("ref_anna");

  private final InMemoryTable memory = new InMemoryTable();
  private final Vault vault = Vault.over(new InMemoryDataKeyProvider());
  private final CheckStore checks = new CheckStore(memory);
  private final DossierStore dossiers = new DossierStore(memory, vault);
  private final CheckKey key = new CheckKey(new TenantId("acme"), CheckId.next(START));

  /** Counts the queries of main and keys table that open the dossier. */
  private final CountDownLatch opened = new CountDownLatch(2);

  private final CountDownLatch answered = new CountDownLatch(1);

  @Test
  void showsAnswersThatArriveAfterTheDossierWasOpened() throws Exception {
    createCheck();
    var reader = Thread.ofVirtual().start(this::answerOnceOpened);
    var report =
        new ReadReport(
                new CheckStore(table(this::awaitAnswers)),
                new DossierStore(table(_ -> opened.countDown()), vault),
                new TestClock(START))
            .report("key_sample", key);
    reader.join();
    assertThat(report.body()).contains("\"status\":\"submitted\"", "Calm and exact");
  }

  private void createCheck() {
    var terms =
        new Terms(
            START,
            START.plus(Duration.ofDays(7)),
            Duration.ofDays(90),
            "tpl_general",
            new Terms.ConsentAttestation("key_sample", START, "v1"));
    var created = new CheckCreated(terms, List.of(ANNA));
    var referees = new LinkedHashMap<RefereeId, Referee>();
    referees.put(
        ANNA,
        new Referee(
            "Anna", "a@example.com", Relationship.PEER, null, "en", "GB", LinkToken.mint()));
    var candidate =
        new CandidatePart(
            new Candidate("Casey", "c@example.com", "GB"), new Position("Lead", "GB"), "en");
    checks.create(
        new NewCheck(
            VersionedCheck.created(key, created, CheckMetadata.NONE, false),
            created,
            Map.of(ANNA, "hash"),
            dossiers.seal(key, candidate, new Referees("Casey", "Lead", referees)),
            Optional.empty()));
    checks.execute(key, new Command.OpenForm(ANNA, START));
  }

  private void answerOnceOpened() {
    await(opened);
    var answers = new Answers(ANNA, Map.of("strengths", "Calm and exact"));
    var parts = dossiers.seal(key, answers);
    checks.execute(
        key, new Command.Submit(ANNA, START), AdditionalWrites.ifRevision(key, parts, Map.of()));
    answered.countDown();
  }

  private void awaitAnswers(Method method) {
    if (method.getName().equals("get")) {
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

  /** The in-memory table. Calls the hook before each get and after each query. */
  private Table table(java.util.function.Consumer<Method> hook) {
    return (Table)
        Proxy.newProxyInstance(
            Table.class.getClassLoader(),
            new Class<?>[] {Table.class},
            (_, method, arguments) -> {
              try {
                if (!method.getName().equals("query")) {
                  hook.accept(method);
                }
                var result = method.invoke(memory, arguments);
                if (method.getName().equals("query")) {
                  hook.accept(method);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
