package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCodeTest {
  private static final CheckCode CODE = new CheckCode("7KQ2M4XV9C");

  @Test
  void isTheEndOfTheChecksId() {
    assertThat(CheckCode.of(new CheckId("chk_01KB0XQ2ZC0000007KQ2M4XV9C"))).isEqualTo(CODE);
  }

  @Test
  void everyIdHasACodeThatCanBeParsed() {
    var id = CheckId.next(Samples.MONDAY);
    assertThat(CheckCode.parse(CheckCode.of(id).toString())).contains(CheckCode.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7KQ2M-4XV9C", "7kq2m4xv9c", " 7KQ2M – 4XV9C ", "7KQ2M4XV9C"})
  void acceptsTheWaysPeopleTypeIt(String input) {
    assertThat(CheckCode.parse(input)).contains(CODE);
  }

  @Test
  void readsLettersAsTheDigitsThatTheyLookLike() {
    assertThat(CheckCode.parse("OIL00-00000")).contains(new CheckCode("0110000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7KQ2M-4XV9", "7KQ2M-4XV9CC", "7KQ2M-4XV9U", "7KQ2M/4XV9C", "<b>"})
  void rejectsEverythingElse(String input) {
    assertThat(CheckCode.parse(input)).isEmpty();
  }
}
