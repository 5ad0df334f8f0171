package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "people-team@acme.example",
        "o'brien+refs@mail.acme.example",
        "a.b.c@x-y.example",
        "a@xn--fiqs8s.xn--fiqs8s"
      })
  void isAnAddress(String text) {
    assertThat(EmailAddress.is(text)).isTrue();
    assertThat(EmailAddress.in(text)).contains(text);
  }

  /** None is found within these texts either: a part of them could be another person's address. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+44 20 7946 0000",
        "people@acme",
        "a..b@acme.example",
        ".a@acme.example",
        "a.@acme.example",
        "a@-acme.example",
        "a@acme-.example",
        "a@acme..example",
        "a@b@acme.example",
        "a@acme.example@b",
        "-a@acme_.example"
      })
  void isNotAnAddress(String text) {
    assertThat(EmailAddress.is(text)).isFalse();
    assertThat(EmailAddress.in(text)).isEmpty();
  }

  @Test
  void hasBounds() {
    var longest = "a".repeat(64) + "@" + "b".repeat(63) + ".example";
    assertThat(EmailAddress.is(longest)).isTrue();
    assertThat(EmailAddress.in("a" + longest)).isEmpty();
    assertThat(EmailAddress.in(longest.replace(".", "b."))).isEmpty();
    var domain = "@" + "b23456789.".repeat(23) + "example";
    var full = "a".repeat(EmailAddress.LONGEST - domain.length());
    assertThat(EmailAddress.is(full + domain)).isTrue();
    assertThat(EmailAddress.is(full + "a" + domain)).isFalse();
    var longer = "a@" + "b23456789.".repeat(25) + "example";
    assertThat(EmailAddress.is(longer)).isFalse();
    assertThat(EmailAddress.in(longer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'People Team <people@acme.example>, +44 20 7946 0000',people@acme.example",
    "请写信至people@acme.example。,people@acme.example",
    "请写信至people@acme.example联系我们,people@acme.example",
    "'请写信至：people@公司.example，谢谢',people@xn--55qx5d.example",
    "'Ask (people@acme.example).',people@acme.example",
    "a..b@acme.example or people@acme.example,people@acme.example"
  })
  void isFoundInAText(String text, String address) {
    assertThat(EmailAddress.is(text)).isFalse();
    assertThat(EmailAddress.in(text)).contains(address);
  }

  @ParameterizedTest
  @CsvSource({
    "a@例え.テスト, a@xn--r8jz45g.xn--zckzah",
    "a@münchen.example, a@xn--mnchen-3ya.example",
    "A.B@MÜNCHEN.example, A.B@xn--mnchen-3ya.example",
    "Robin@Acme.Example, Robin@Acme.Example"
  })
  void mayHaveADomainInAnyScript(String input, String sentTo) {
    assertThat(EmailAddress.normalize(input)).contains(sentTo);
    assertThat(EmailAddress.in("Ask: " + input + ".")).contains(sentTo);
    assertThat(EmailAddress.normalize(EmailAddress.display(sentTo))).contains(sentTo);
  }

  @Test
  void isDisplayedInItsOwnScript() {
    assertThat(EmailAddress.display("a@xn--r8jz45g.xn--zckzah")).isEqualTo("a@例え.テスト");
    assertThat(EmailAddress.display("a@acme.example")).isEqualTo("a@acme.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          o’brien@acme.example        | BAD_CHARACTER     | 2  | 2019
          a@@acme.example             | SECOND_AT         | 3  | 40
          a@b@acme.example            | SECOND_AT         | 4  | 40
          @@acme.example              | SECOND_AT         | 2  | 40
          @acme_team.example          | BAD_CHARACTER     | 6  | 5f
          acme.example                | NO_AT             | 0  | 0
          @acme.example               | NOTHING_BEFORE_AT | 0  | 0
          a@acme.example.             | MISPLACED_DOT     | 15 | 2e
          a@.acme.example             | MISPLACED_DOT     | 3  | 2e
          .a@acme.example             | MISPLACED_DOT     | 1  | 2e
          a.@acme.example             | MISPLACED_DOT     | 2  | 2e
          a..b@acme.example           | MISPLACED_DOT     | 2  | 2e
          a b@acme.example            | BAD_CHARACTER     | 2  | 20
          a@acme example              | BAD_CHARACTER     | 7  | 20
          a＠acme.example             | BAD_CHARACTER     | 2  | ff20
          a@acme,example              | BAD_CHARACTER     | 7  | 2c
          a@acme_team.example         | BAD_CHARACTER     | 7  | 5f
          a​b@acme.example       | BAD_CHARACTER     | 2  | 200b
          "a"@acme.example            | BAD_CHARACTER     | 1  | 22
          mailto:a@acme.example       | BAD_CHARACTER     | 7  | 3a
          Ann <a@acme.example>        | BAD_CHARACTER     | 4  | 20
          王@acme.example              | BAD_CHARACTER     | 1  | 738b
          😀a@acme.example            | BAD_CHARACTER     | 1  | 1f600
          a@😀acme.example            | BAD_CHARACTER     | 3  | 1f600
          a@acme                      | NO_DOT_IN_DOMAIN  | 0  | 0
          a@                          | NO_DOT_IN_DOMAIN  | 0  | 0
          a@-acme.example             | BAD_DOMAIN        | 0  | 0
          a@acme.1                    | BAD_DOMAIN        | 0  | 0
          a@・acme.example             | BAD_DOMAIN        | 0  | 0
          a@xn--a.example             | BAD_DOMAIN        | 0  | 0
          """)
  void reportsTheErrorAndItsPosition(
      String text, EmailAddress.Reason reason, int at, String character) {
    assertThat(EmailAddress.findDefect(text))
        .contains(new EmailAddress.Defect(reason, at, Integer.parseInt(character, 16)));
  }

  @Test
  void reportsWhichPartIsTooLong() {
    assertThat(EmailAddress.findDefect("a".repeat(64) + "@-acme.example"))
        .contains(new EmailAddress.Defect(EmailAddress.Reason.BAD_DOMAIN, 0, 0));
    assertThat(EmailAddress.findDefect("a".repeat(65) + "@acme.example"))
        .contains(new EmailAddress.Defect(EmailAddress.Reason.LOCAL_TOO_LONG, 0, 0));
    var domain = "b23456789.".repeat(24) + "example";
    assertThat(EmailAddress.findDefect("a".repeat(20) + "@" + domain))
        .contains(new EmailAddress.Defect(EmailAddress.Reason.TOO_LONG, 0, 0));
    assertThat(EmailAddress.findDefect("a@acme.example")).isEmpty();
  }
}
