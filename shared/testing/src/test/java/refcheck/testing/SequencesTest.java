package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SequencesTest {
  private static final Sequences<Integer> NUMBERS =
      new Sequences<>(
          42, 1000, random -> random.ints(random.nextInt(1, 60), 0, 100).boxed().toList());

  @Test
  void testsTheGivenNumberOfSequences() {
    var count = new AtomicInteger();
    NUMBERS.hold(_ -> count.incrementAndGet());
    assertThat(count).hasValue(1000);
  }

  @Test
  void reportsTheShortestFailingSequence() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> NUMBERS.hold(numbers -> assertThat(numbers).doesNotContain(77)))
        .withMessageMatching("the property fails; repeat with -Drefcheck.seed=\\d+\n  77")
        .havingCause()
        .withMessageContaining("not to contain");
  }

  @Test
  void keepsTheOrderWhenShrinking() {
    Consumer<List<Integer>> neverRisesBeyond90AfterFalling =
        numbers -> {
          var low = numbers.indexOf(3);
          assertThat(low >= 0 && numbers.lastIndexOf(95) > low).isFalse();
        };
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> NUMBERS.hold(neverRisesBeyond90AfterFalling))
        .withMessageEndingWith("\n  3\n  95");
  }

  @Test
  void anExceptionAlsoFailsAProperty() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() ->
            NUMBERS.hold(numbers -> {
              if (numbers.size() > 2) {
                throw new IllegalStateException();
              }
            }))
        .satisfies(error -> assertThat(String.valueOf(error.getMessage()).lines()).hasSize(4));
  }

  @Test
  void theReportedSeedReproducesTheFailure() {
    var failure =
        catchThrowableOfType(
            AssertionError.class,
            () -> NUMBERS.hold(numbers -> assertThat(numbers).doesNotContain(77)));
    var seed = Pattern.compile("seed=(\\d+)").matcher(String.valueOf(failure.getMessage()));
    assertThat(seed.find()).isTrue();
    assertThat(NUMBERS.sequence(Long.parseLong(seed.group(1)))).contains(77);
  }
}
