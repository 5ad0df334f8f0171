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
  void isOne(String text) {
    assertThat(EmailAddress.is(text)).isTrue();
    assertThat(EmailAddress.in(text)).contains(text);
  }

  /** Nor is there one in it: its end would be somebody else's. */
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
  void isNone(String text) {
    assertThat(EmailAddress.is(text)).isFalse();
    assertThat(EmailAddress.in(text)).isEmpty();
  }

  @Test
  void hasBounds() {
    var longest = "a".repeat(64) + "@" + "b".repeat(63) + ".example";
    assertThat(EmailAddress.is(longest)).isTrue();
    assertThat(EmailAddress.in("a" + longest)).isEmpty();
    assertThat(EmailAddress.in(longest.replace(".", "b."))).isEmpty();
    var longer = "a@" + "b23456789.".repeat(25) + "example";
    assertThat(EmailAddress.is(longer)).isFalse();
    assertThat(EmailAddress.in(longer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'People Team <people@acme.example>, +44 20 7946 0000',people@acme.example",
    "请写信至people@acme.example。,people@acme.example",
    "'Ask (people@acme.example).',people@acme.example",
    "a..b@acme.example or people@acme.example,people@acme.example"
  })
  void standsInAText(String text, String address) {
    assertThat(EmailAddress.is(text)).isFalse();
    assertThat(EmailAddress.in(text)).contains(address);
  }
}
