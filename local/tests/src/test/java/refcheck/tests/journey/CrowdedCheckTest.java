package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.emulator.json.JsonNodes;

/**
 * Tests the maximum number of referees acting at the same moment, so that their writes conflict.
 */
class CrowdedCheckTest {
  private static final int MAX_REFEREES = 10;

  private final Api api = RunningHost.api();

  @Test
  void acceptsTheAnswersOfAllRefereesAtOnce() throws InterruptedException {
    var invited = InvitedCheck.english(MAX_REFEREES);
    var forms = IntStream.range(0, MAX_REFEREES).mapToObj(invited::form).toList();
    assertThat(atOnce(forms.stream().<Callable<Integer>>map(CrowdedCheckTest::submitting).toList()))
        .containsOnly(200);
    assertThat(forms).allMatch(ShortestAnswers::areSubmitted);
    assertThat(JsonNodes.elements(api.check(invited.id()), "referees"))
        .extracting(referee -> referee.get("status").getStringValue())
        .containsOnly("submitted");
  }

  /** The page names a draft that does not exist, for example after a restore. */
  @Test
  void savesAnswersBasedOnAMissingDraft() {
    var form = InvitedCheck.english(1).form(0);
    form.fill("draft", "X").fill("strengths", "Calm").press("/save");
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.value("strengths").strip()).isEqualTo("Calm");
  }

  private static Callable<Integer> submitting(Browser form) {
    ShortestAnswers.fill(form);
    return () -> form.press("/submit").status();
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }
}
