package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A posted form that does not arrive as it should gives back all that was typed. */
class UnreadableFormsTest extends RefusedFormsFixture {
  @ParameterizedTest
  @CsvSource({
    "GB18030, ; charset=gb18030",
    "GB18030, ''",
    "windows-1252, ; charset=iso-8859-1",
    "UTF-8, ; charset=iso-8859-1",
    "UTF-8, ; charset=no-such-charset",
  })
  void ofOtherBytesThanDeclared(String charset, String parameter) {
    var link = host.createCheck();
    var typed = charset.equals("GB18030") ? "认真负责的同事" : "gründlich, für alle";
    var body = "strengths=" + URLEncoder.encode(typed, Charset.forName(charset));
    var page = host.post(link.address("save"), FORM + parameter, body.getBytes(UTF_8));
    givesBack(page, 400, "What you typed did not arrive as it should", typed);
    assertThat(host.savedTexts(link)).isEmpty();
  }

  @Test
  void withOneFieldTwice() {
    var link = host.createCheck();
    var page = host.post(link.address("save"), "role=Clerk&strengths=Kind&role=Cook");
    givesBack(page, 400, "What you typed did not arrive as it should", "Clerk", "Kind", "Cook");
    assertThat(host.savedTexts(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=b", "application/json", ""})
  void ofAnotherMediaType(String type) {
    var link = host.createCheck();
    var body = "--b\r\nContent-Disposition: form-data; name=role\r\n\r\n样例 Clerk\r\n--b--";
    var page = host.post(link.address("submit"), type, body.getBytes(UTF_8));
    givesBack(page, 415, "What you typed did not arrive as it should", "样例 Clerk");
  }

  @Test
  void thatIsTooLarge() {
    var large = "Kind ".repeat(20_000);
    var page = host.post(host.createCheck().address("save"), "role=Clerk&strengths=" + large);
    givesBack(page, 413, "That is more than we can keep", "Clerk", large.strip());
    var huge = host.post(host.createCheck().address("save"), "strengths=" + large.repeat(20));
    assertThat(huge.status()).isEqualTo(413);
  }

  /** As the WHATWG's standard has it: a percent sign that begins no escape is one. */
  @Test
  void keepsPercentSignsThatAreNoEscapes() {
    var link = host.createCheck();
    host.post(link.address("save"), "role=100%&strengths=%zz+50%+%4");
    assertThat(host.savedTexts(link)).contains("100%", "%zz 50% %4");
  }
}
