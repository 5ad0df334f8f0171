package refcheck.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** RFC 8785, section 3.2.2. The RFC's first number has more digits than a double can hold. */
  @Test
  void escapesAndSortsAsTheRfcDoes() throws IOException {
    var given =
        """
        {
          "numbers": [333333333.3333333, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }
        """;
    assertThat(canonical(given))
        .isEqualTo(
            "{\"literals\":[null,true,false],"
                + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  /** RFC 8785, section 3.2.3: sorted by UTF-16 units, not by code points. */
  @Test
  void sortsKeysByUtf16Units() throws IOException {
    var given =
        """
        {"\\u20ac": "Euro Sign", "\\r": "Carriage Return", "\\ufb33": "Hebrew Letter Dalet With Dagesh",
         "1": "One", "\\ud83d\\ude00": "Emoji: Grinning Face", "\\u0080": "Control", "\\u00f6":
         "Latin Small Letter O With Diaeresis"}
        """;
    assertThat(canonical(given).replaceAll("\"[^\"]*\":\"([A-Z])[^\"]*\"", "$1"))
        .isEqualTo("{C,O,C,L,E,E,H}");
  }

  /** RFC 8785, appendix B, for numbers that a double can hold. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0, 0",
    "-0.0, 0",
    "0e5, 0",
    "7, 7",
    "7.0, 7",
    "7e0, 7",
    "70e-1, 7",
    "5e-324, 5e-324",
    "-5e-324, -5e-324",
    "1.7976931348623157e308, 1.7976931348623157e+308",
    "9007199254740992, 9007199254740992",
    "295147905179352830000, 295147905179352830000",
    "9.999999999999997e22, 9.999999999999997e+22",
    "1e23, 1e+23",
    "999999999999999700000, 999999999999999700000",
    "999999999999999900000, 999999999999999900000",
    "1e21, 1e+21",
    "1e20, 100000000000000000000",
    "9.999999999999997e-7, 9.999999999999997e-7",
    "0.000001, 0.000001",
    "333333333.3333332, 333333333.3333332",
    "-0.0000033333333333333333, -0.0000033333333333333333",
    "1424953923781206.2, 1424953923781206.2",
    "0.99999999999999999999, 0.99999999999999999999",
    "1e999999999, 1e+999999999",
    "100E2147483647, 1e+2147483649",
    "1e-999999999, 1e-999999999"
  })
  void writesNumbersInOneWay(String number, String canonical) throws IOException {
    assertThat(canonical(number)).isEqualTo(canonical);
  }

  @Test
  void keepsTheOrderOfArraysAndEmptyValues() throws IOException {
    assertThat(canonical(" [ 2, 1, [ ], { } , \"\" ] ")).isEqualTo("[2,1,[],{},\"\"]");
  }

  private static String canonical(String json) throws IOException {
    return CanonicalJson.text(Json.read(json.getBytes(UTF_8)));
  }
}
