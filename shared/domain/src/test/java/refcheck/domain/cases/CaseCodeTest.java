package refcheck.domain.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.CaseId;

class CaseCodeTest {
  private static final CaseCode CODE = new CaseCode("7KQ2M4XV9C");

  @Test
  void isTheEndOfTheChecksId() {
    assertThat(CaseCode.of(new CaseId("chk_01KB0XQ2ZC0000007KQ2M4XV9C"))).isEqualTo(CODE);
  }

  @Test
  void everyIdHasACodeThatCanBeParsed() {
    var id = CaseId.next("chk", refcheck.domain.Samples.MONDAY);
    assertThat(CaseCode.parse(CaseCode.of(id).toString())).contains(CaseCode.of(id));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7KQ2M-4XV9C", "7kq2m4xv9c", " 7KQ2M – 4XV9C ", "7KQ2M4XV9C"})
  void acceptsTheWaysPeopleTypeIt(String input) {
    assertThat(CaseCode.parse(input)).contains(CODE);
  }

  @Test
  void isWrittenInTwoHalves() {
    assertThat(CODE).hasToString("7KQ2M-4XV9C");
    assertThat(CaseCode.of(new CaseId("chk_1"))).hasToString("chk_1");
  }

  @Test
  void readsLettersAsTheDigitsThatTheyLookLike() {
    assertThat(CaseCode.parse("OIL00-00000")).contains(new CaseCode("0110000000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7KQ2M-4XV9", "7KQ2M-4XV9CC", "7KQ2M-4XV9U", "7KQ2M/4XV9C", "<b>"})
  void rejectsEverythingElse(String input) {
    assertThat(CaseCode.parse(input)).isEmpty();
  }
}
