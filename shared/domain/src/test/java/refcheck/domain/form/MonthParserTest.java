package refcheck.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2021-03          | 2021-03
          3/2021           | 2021-03
          2021年3月          | 2021-03
          2021年三月         | 2021-03
          二〇二一年十二月     | 2021-12
          2021年十月         | 2021-10
          2021年十一月        | 2021-11
          二零二一年三月十五日  | 2021-03
          Mar 2021         | 2021-03
          MARCH 2021       | 2021-03
          March, 2021      | 2021-03
          Sept. 2021       | 2021-09
          Sep-2021         | 2021-09
          2021 March       | 2021-03
          März 2021        | 2021-03
          Mär. 2021        | 2021-03
          Mrz 2021         | 2021-03
          maerz 2021       | 2021-03
          Dez. 2020        | 2020-12
          Mai 2020         | 2020-05
          Jänner 2020      | 2020-01
          15 March 2021    | 2021-03
          March 15, 2021   | 2021-03
          March 15th, 2021 | 2021-03
          15. März 2021    | 2021-03
          2021-03-15       | 2021-03
          2021/3/15        | 2021-03
          2021.03.15       | 2021-03
          2021年3月15日      | 2021-03
          15.03.2021       | 2021-03
          05.03.2021       | 2021-03
          15/03/2021       | 2021-03
          03/15/2021       | 2021-03
          03/03/2021       | 2021-03
          15-03-2021       | 2021-03
          """)
  void parsesTheWaysPeopleWriteAMonth(String input, YearMonth month) {
    assertThat(MonthParser.parse(input)).contains(month);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2021", // April 3 or March 4.
        "2021-02-30",
        "2021-13-01",
        "31.04.2021",
        "2021-00",
        "Ma 2021",
        "Marmalade 2021",
        "Marc 21",
        "spring 2021",
        "2021",
        "March",
        "2021年",
        "2021年十三月",
        "2021-03-15-01",
        "since 2021-03",
        ""
      })
  void rejectsAmbiguousAndInvalidMonths(String input) {
    assertThat(MonthParser.parse(input)).isEmpty();
  }
}
