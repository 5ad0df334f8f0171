package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static refcheck.domain.form.SampleForm.TEXT;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypeTest {
  @Test
  void aChoiceHasTheCodesOfItsOptions() {
    var options = List.of(new AnswerOption("yes", TEXT), new AnswerOption("no", TEXT));
    assertThat(new AnswerType.Choice(options).codes()).containsExactly("yes", "no");
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true", "5, true", "6, false"})
  void aRatingEndsWhereItsNamesEnd(int best, boolean isValid) {
    assertValid(isValid, () -> new AnswerType.Rating(best));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "10000, true", "10001, false"})
  void aTextFitsIntoAPost(int longest, boolean isValid) {
    assertValid(isValid, () -> new AnswerType.Text(longest));
  }

  private static void assertValid(boolean isValid, Supplier<AnswerType> type) {
    if (isValid) {
      assertThat(type.get()).isNotNull();
    } else {
      assertThatIllegalArgumentException().isThrownBy(type::get);
    }
  }
}
