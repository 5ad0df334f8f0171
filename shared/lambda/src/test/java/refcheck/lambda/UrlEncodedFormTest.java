package refcheck.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UrlEncodedFormTest {

  @Test
  void tellsWhichNamesAreRepeated() {
    assertThat(UrlEncodedForm.repeated("")).isEmpty();
    assertThat(UrlEncodedForm.repeated("&&&a=1&b=1&")).isEmpty();
    assertThat(UrlEncodedForm.repeated("a=1&b=1&%61=2&b&c=%zz&c=%zz"))
        .containsExactlyInAnyOrder("a", "b", "c");
  }
}
