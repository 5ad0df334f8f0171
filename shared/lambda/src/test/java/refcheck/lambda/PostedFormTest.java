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
  private static final String TYPE = "application/x-www-form-urlencoded";

  private static PostedForm form(String body) {
    return form(TYPE, body.getBytes(UTF_8));
  }

  private static PostedForm form(String contentType, byte[] body) {
    return PostedForm.of(body, ContentType.parse(contentType));
  }

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
    assertThat(form(body)).extracting(PostedForm::values).isEqualTo(Map.of("f", value));
    assertThat(form(body).defect()).isEmpty();
  }

  @Test
  void linesEndAlikeWhateverTheBrowser() {
    assertThat(form("f=a%0D%0Ab%0Ac").values()).containsExactly(Map.entry("f", "a\nb\nc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "; charset=utf-8", ";charset=\"UTF-8\"", "; charset=UTF8"})
  void takesUtf8(String parameter) {
    assertThat(form(TYPE + parameter, "f=%E7%8E%8B".getBytes(UTF_8)).values())
        .containsExactly(Map.entry("f", "王"));
  }

  @Test
  void takesAsciiInEveryCharset() {
    assertThat(form(TYPE + "; charset=gbk", "f=a".getBytes(UTF_8)).values())
        .containsExactly(Map.entry("f", "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "f=%C4%E3, '', 你",
    "f=%C4%E3, ; charset=gbk, 你",
    "f=%E7%8E%8B, ; charset=gbk, 王",
    "f=%E7%8E%8B, ; charset=none, 王",
    "f=%FC, ; charset=iso-8859-1, ü",
    "f=%FC, '', ü",
    "f=M%FCller, '', Müller",
    "f=%FCa%81, '', '\u00fca\u0081'",
  })
  void refusesWhatIsNotUtf8ForCertain(String body, String parameter, String shown) {
    var form = form(TYPE + parameter, body.getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.values()).isEmpty();
    assertThat(form.fields()).containsExactly(new Field("f", shown));
  }

  @Test
  void refusesAFieldThatOccursTwice() {
    var form = form("f=1&g=2&f=3");
    assertThat(form.defect()).contains(Defect.REPEATED_FIELD);
    assertThat(form.values()).isEmpty();
    assertThat(form.fields()).extracting(Field::value).containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=b", "application/json", ""})
  void refusesOtherMediaTypes(String type) {
    var form = form(type, "name=王".getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.MEDIA_TYPE);
    assertThat(form.text()).isEqualTo("name=王");
    var chinese = form(type, "name=王".getBytes(Charset.forName("GB18030")));
    assertThat(chinese.text()).isEqualTo("name=王");
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(form("f=" + "x".repeat(96 * 1024 - 2)).defect()).isEmpty();
    var large = form("f=" + "x".repeat(96 * 1024 - 1));
    assertThat(large.defect()).contains(Defect.TOO_LARGE);
    assertThat(large.fields()).hasSize(1);
    assertThat(form("f=" + "x".repeat(512 * 1024)).fields()).isEmpty();
  }

  @Test
  void givesManyFieldsBackAsText() {
    var form = form("f=1" + "&g=2".repeat(200));
    assertThat(form.defect()).contains(Defect.TOO_LARGE);
    assertThat(form.fields()).isEmpty();
    assertThat(form.text()).startsWith("f=1&g=2");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, ; charset=utf-16le",
    "UTF-16BE, ; charset=utf-16be",
    "UTF-16LE, ''",
    "UTF-16BE, ''",
    "ISO-2022-JP, ; charset=iso-2022-jp"
  })
  void refusesCharsetsThatAreNotLikeAscii(String charset, String parameter) {
    var form = form(TYPE + parameter, "f=長所".getBytes(Charset.forName(charset)));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.text()).isEqualTo("f=長所");
  }

  /** What a page of ours sends for a control character, which is removed later. */
  @Test
  void takesAnEscapedZero() {
    assertThat(form("f=a%00b").values()).containsExactly(Map.entry("f", "a\0b"));
  }

  @Test
  void refusesEscapedBytesOfACharsetThatIsNotLikeAscii() {
    var form = form(TYPE + "; charset=iso-2022-jp", "f=%1B%24BD9%3Dj%1B%28B".getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.fields()).containsExactly(new Field("f", "長所"));
  }

  @Test
  void ignoresAByteOrderMark() {
    assertThat(form("\uFEFFf=a").values()).containsExactly(Map.entry("f", "a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {TYPE, "text/plain", ""})
  void anEmptyBodyHasNoFields(String type) {
    assertThat(form(type, new byte[0])).isEqualTo(form("&&"));
  }

  @Test
  void hidesWhatWasTyped() {
    assertThat(form("f=secret").toString()).doesNotContain("secret");
    assertThat(new Field("f", "secret").toString()).doesNotContain("secret");
  }
}
