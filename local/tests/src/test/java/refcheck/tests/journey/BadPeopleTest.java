package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.tests.journey.BadInput.API;
import static refcheck.tests.journey.BadInput.ECHO;
import static refcheck.tests.journey.BadInput.PATH;
import static refcheck.tests.journey.BadInput.wrong;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that an error in a name or address is reported with its code and place. */
class BadPeopleTest {
  /**
   * Characters that a name must not contain must not appear either when a mail program decodes the
   * subject.
   */
  @Test
  void keepsEncodedWordsLiteralInASubject() {
    var request = CheckRequestBuilder.english(API.now());
    var hidden = Map.of("name", "C =?UTF-8?Q?hid=E2=80=AEden?=", "email", "c@example.com");
    request.with("candidate", hidden).referee(request.address("robin"));
    assertThat(API.post(PATH, request.body).status()).isEqualTo(201);
    RunningHost.awaitIdle();
    var mail = API.mailsTo(request.address("robin")).getFirst();
    assertThat(mail.get("Subject").getStringValue()).contains("C = ?UTF-8?Q?hid=E2=80=AEden?=");
    assertThat(mail.get("RawData").getStringValue()).doesNotContain("=?UTF-8?Q?hid");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void reportsWhereTheErrorIs(String pointer, String code, Object body) {
    BadInput.isFieldError(pointer, code, body);
  }

  static Stream<Arguments> reportsWhereTheErrorIs() {
    var emails =
        Stream.of(
            ECHO,
            ECHO + "@",
            "@example.com",
            ECHO + "@example",
            "a b@example.com",
            ECHO + "@example..com",
            "." + ECHO + "@example.com",
            ECHO + "..a@example.com",
            ECHO + "@-a.example.com",
            ECHO + "@example.com,b@example.com",
            ECHO + "’s@example.com",
            ECHO + "@☃.example.com",
            "<" + ECHO + "@example.com>",
            "a".repeat(65) + "@example.com");
    var names =
        Stream.of("\0", "\nBcc: b", "\u202e", "\u2066", "\u200f", "\u2028", "\ufeff", "\u0085")
            .map(mark -> ECHO + mark + "@example.com");
    return Stream.of(
            emails.flatMap(email ->
                Stream.of("candidate/email", "referees/0/email")
                    .map(path -> wrong(path, email, "bad_email"))),
            names.flatMap(name ->
                Stream.of("candidate/name", "referees/0/name", "position/title")
                    .map(path -> wrong(path, name, "bad_character"))),
            Stream.of(
                wrong("candidate/name", " ", "blank"),
                wrong("candidate/name", "\u00a0\u2800\u3164", "blank"),
                wrong("candidate/name", ECHO.repeat(30), "too_long"),
                wrong("candidate/name", null, "missing"),
                wrong("referees/0/email", null, "missing")))
        .flatMap(each -> each);
  }
}
