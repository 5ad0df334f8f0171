package refcheck.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          f=a+b            | a b
          f=a%2Bb          | a+b
          f=a%20b          | a b
          f=100%25         | 100%
          f=a%3Db%26c      | a=b&c
          f=a=b            | a=b
          f=               | ""
          f                | ""
          %66=a            | a
          f=1&f=2          | 2
          f=%E7%8E%8B      | 王
          f=王             | 王
          f=%F0%9F%98%80   | 😀
          """)
  void readsAField(String body, String value) {
    assertThat(UrlEncodedForm.read(body)).containsExactly(Map.entry("f", value));
  }

  @Test
  void linesEndAlikeWhateverTheBrowser() {
    assertThat(UrlEncodedForm.read("f=a%0D%0Ab%0Ac")).containsExactly(Map.entry("f", "a\nb\nc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f=%", "f=%4", "f=%zz", "f=%-1", "%=a", "f=a%E7%"})
  void leavesOutWhatIsBroken(String broken) {
    assertThat(UrlEncodedForm.read("a=1&" + broken + "&b=2"))
        .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"));
  }

  @Test
  void whatIsNotUtf8IsReplaced() {
    assertThat(UrlEncodedForm.read("f=%C3%28&g=%ED%A0%80").values())
        .allSatisfy(value -> assertThat(value).contains("\uFFFD"));
  }

  @Test
  void anEmptyBodyHasNoFields() {
    assertThat(UrlEncodedForm.read("")).isEmpty();
    assertThat(UrlEncodedForm.read("&&")).isEmpty();
  }

  @Test
  void tellsWhichNamesAreRepeated() {
    assertThat(UrlEncodedForm.repeated("")).isEmpty();
    assertThat(UrlEncodedForm.repeated("&&&a=1&b=1&")).isEmpty();
    assertThat(UrlEncodedForm.repeated("a=1&b=1&%61=2&b&c=%zz&c=%zz"))
        .containsExactlyInAnyOrder("a", "b");
  }
}
