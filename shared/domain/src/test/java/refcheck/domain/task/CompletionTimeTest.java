package refcheck.domain.task;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.domain.Samples.MONDAY;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTimeTest {

  @Test
  void countsFromOpeningToSubmission() {
    var opened = new Task.Opened(MONDAY);
    var drafted = new Task.Drafted(MONDAY, MONDAY.plusSeconds(200));
    assertThat(CompletionTime.of(opened, MONDAY.plusSeconds(240))).contains(Duration.ofMinutes(4));
    assertThat(CompletionTime.of(drafted, MONDAY.plusSeconds(240))).contains(Duration.ofMinutes(4));
  }

  @Test
  void ignoresTimesOfMoreThanOneSitting() {
    var opened = new Task.Opened(MONDAY);
    assertThat(CompletionTime.of(opened, MONDAY.plus(Duration.ofHours(1)))).isPresent();
    assertThat(CompletionTime.of(opened, MONDAY.plus(Duration.ofHours(1)).plusMillis(1))).isEmpty();
    assertThat(CompletionTime.of(opened, MONDAY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nominated", "Invited", "Submitted", "Declined"})
  void needsAnOpenedForm(String state) {
    assertThat(CompletionTime.of(SampleTasks.named(state), MONDAY.plusSeconds(1))).isEmpty();
  }

  @Test
  void isTheMedianOfAtLeastFive() {
    assertThat(CompletionTime.typical(minutes(2, 3, 4, 5))).isEmpty();
    assertThat(CompletionTime.typical(minutes(58, 2, 3, 40, 4))).contains(Duration.ofMinutes(4));
  }

  private static List<Duration> minutes(long... minutes) {
    return LongStream.of(minutes).mapToObj(Duration::ofMinutes).toList();
  }
}
