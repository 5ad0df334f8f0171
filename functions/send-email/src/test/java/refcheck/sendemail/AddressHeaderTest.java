package refcheck.sendemail;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;

/** Checks that mail programs decode a sender's name to the original. */
class AddressHeaderTest {
  private static final String ADDRESS = "references@refcheck.example";

  @ParameterizedTest
  @MethodSource("refcheck.sendemail.SenderNames#all")
  void isDecodedToTheOriginal(String name) throws Exception {
    var header = AddressHeader.of(name, ADDRESS);
    assertThat(header).isASCII().hasSizeLessThanOrEqualTo(AddressHeader.LONGEST);
    var parsed = new InternetAddress(header, true);
    assertThat(parsed.getPersonal()).isEqualTo(AddressHeader.undecoded(name));
    assertThat(parsed.getAddress()).isEqualTo(ADDRESS);
  }

  @ParameterizedTest
  @MethodSource("refcheck.sendemail.SenderNames#all")
  void anIndependentParserDecodesIt(String name) throws IOException {
    var parsed = PythonEmailParser.sender(AddressHeader.of(name, ADDRESS));
    // Python's package keeps the space between two encoded words. The names have spaces there
    // anyway.
    assertThat(text(parsed, "name").replaceAll("\\s+", " ").strip())
        .isEqualTo(AddressHeader.undecoded(name).strip());
    assertThat(text(parsed, "address")).isEqualTo(ADDRESS);
    assertThat(text(parsed, "defects")).isEqualTo("()");
  }

  private static String text(JsonNode parsed, String field) {
    return JsonNodes.textAt(parsed, field).orElseThrow();
  }

  /** SES's limit is 320 bytes, including the encoded name. */
  @ParameterizedTest
  @ValueSource(strings = {"x", "\"", "ä", "示", "示例 ", "🎉", SenderNames.FAMILY})
  void aLongNameIsCut(String piece) throws Exception {
    var name = piece.repeat(200 / piece.length());
    var header = AddressHeader.of(name, ADDRESS);
    assertThat(header).isASCII().hasSizeBetween(200, AddressHeader.LONGEST);
    var personal = new InternetAddress(header, true).getPersonal();
    assertThat(personal.equals(name) || personal.endsWith("…")).as(personal).isTrue();
    assertThat(name.strip()).startsWith(personal.replace("…", "").strip());
  }

  @Test
  void aNameCannotInjectHeaders() {
    assertThat(AddressHeader.of("a\r\nBcc: x@y.example\u0000\u0085", ADDRESS))
        .isEqualTo("\"aBcc: x@y.example\" <" + ADDRESS + ">");
  }

  /**
   * A name that looks like an encoded word stays literal, because it could decode to a forbidden
   * character.
   */
  @Test
  void encodedWordsInANameStayLiteral() throws Exception {
    var encodedWord = "=?UTF-8?Q?=E2=80=AEevil?=";
    assertThat(AddressHeader.undecoded(encodedWord)).isEqualTo("= ?UTF-8?Q?=E2=80=AEevil?=");
    for (var name : List.of(encodedWord, "ä " + encodedWord)) {
      assertThat(new InternetAddress(AddressHeader.of(name, ADDRESS), true).getPersonal())
          .contains("evil")
          .doesNotContain("\u202E");
    }
  }
}
