package refcheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.lambda.PostedForm.Defect;
import refcheck.lambda.PostedForm.Field;

class PostedFormTest {
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
          &&f=a&           | a
          f=%E7%8E%8B      | 王
          f=王             | 王
          f=%F0%9F%98%80   | 😀
          f=100%           | 100%
          f=%4             | %4
          f=%zz            | %zz
          f=%-1            | %-1
          f=%%41           | %A
          """)
  void readsAField(String body, String value) {
    assertThat(PostedForms.of(body)).extracting(PostedForm::values).isEqualTo(Map.of("f", value));
    assertThat(PostedForms.of(body).defect()).isEmpty();
  }

  @Test
  void linesEndAlikeWhateverTheBrowser() {
    assertThat(PostedForms.of("f=a%0D%0Ab%0Ac").values())
        .containsExactly(Map.entry("f", "a\nb\nc"));
  }

  @Test
  void refusesAFieldThatOccursTwice() {
    var form = PostedForms.of("f=1&g=2&f=3");
    assertThat(form.defect()).contains(Defect.REPEATED_FIELD);
    assertThat(form.values()).isEmpty();
    assertThat(form.fields()).extracting(Field::value).containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=b", "application/json", ""})
  void refusesOtherMediaTypes(String type) {
    var form = PostedForms.of(type, "name=王".getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.MEDIA_TYPE);
    assertThat(form.text()).isEqualTo("name=王");
    var chinese = PostedForms.of(type, "name=王".getBytes(Charset.forName("GB18030")));
    assertThat(chinese.text()).isEqualTo("name=王");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(PostedForms.of("f=" + "x".repeat(96 * 1024 - 2)).defect()).isEmpty();
    var large = PostedForms.of("f=" + "x".repeat(96 * 1024 - 1));
    assertThat(large.defect()).contains(Defect.TOO_LARGE);
    assertThat(large.fields()).hasSize(1);
    assertThat(PostedForms.of("f=" + "x".repeat(512 * 1024)).fields()).isEmpty();
  }

  @Test
  void givesManyFieldsBackAsText() {
    var form = PostedForms.of("f=1" + "&g=2".repeat(200));
    assertThat(form.defect()).contains(Defect.TOO_LARGE);
    assertThat(form.fields()).isEmpty();
    assertThat(form.text()).startsWith("f=1&g=2");
  }

  /** What a page of ours sends for a control character, which is removed later. */
  @Test
  void takesAnEscapedZero() {
    assertThat(PostedForms.of("f=a%00b").values()).containsExactly(Map.entry("f", "a\0b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {PostedForms.TYPE, "text/plain", ""})
  void anEmptyBodyHasNoFields(String type) {
    assertThat(PostedForms.of(type, new byte[0])).isEqualTo(PostedForms.of("&&"));
  }

  @Test
  void hidesWhatWasTyped() {
    assertThat(PostedForms.of("f=secret").toString()).doesNotContain("secret");
    assertThat(new Field("f", "secret").toString()).doesNotContain("secret");
  }
}
