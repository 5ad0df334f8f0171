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

class PostedFormCharsetTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "; charset=utf-8", ";charset=\"UTF-8\"", "; charset=UTF8"})
  void takesUtf8(String parameter) {
    assertThat(PostedForms.of(PostedForms.TYPE + parameter, "f=%E7%8E%8B".getBytes(UTF_8)).values())
        .containsExactly(Map.entry("f", "王"));
  }

  @Test
  void takesAsciiInEveryCharset() {
    assertThat(PostedForms.of(PostedForms.TYPE + "; charset=gbk", "f=a".getBytes(UTF_8)).values())
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
    var form = PostedForms.of(PostedForms.TYPE + parameter, body.getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.values()).isEmpty();
    assertThat(form.fields()).containsExactly(new Field("f", shown));
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
    var form =
        PostedForms.of(PostedForms.TYPE + parameter, "f=長所".getBytes(Charset.forName(charset)));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.text()).isEqualTo("f=長所");
  }

  @Test
  void refusesEscapedBytesOfACharsetThatIsNotLikeAscii() {
    var form =
        PostedForms.of(
            PostedForms.TYPE + "; charset=iso-2022-jp", "f=%1B%24BD9%3Dj%1B%28B".getBytes(UTF_8));
    assertThat(form.defect()).contains(Defect.CHARSET);
    assertThat(form.fields()).containsExactly(new Field("f", "長所"));
  }

  @Test
  void ignoresAByteOrderMark() {
    assertThat(PostedForms.of("\uFEFFf=a").values()).containsExactly(Map.entry("f", "a"));
  }
}
