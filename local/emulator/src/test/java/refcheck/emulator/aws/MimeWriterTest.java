package refcheck.emulator.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.Recipients;

/**
 * Checks the message that the local SES builds from simple content against RFC 2047 and RFC 5322.
 */
class MimeWriterTest {
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^? ]+\\?[QBqb]\\?[^? ]*\\?=");
  private static final String SENDER = "=?UTF-8?Q?Gr=C3=B6=C3=9Fe?= =?UTF-8?Q?_Ltd?= <a@b.example>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Acme asks you for a reference for Kim Sample",
        "Müller & Söhne GmbH, München bittet Sie um eine Referenz für Jürgen Groß-Österreicher",
        "【北京示例科技发展有限责任公司上海第二分公司】邀请您协助核实欧阳娜娜的工作经历",
        "🎉 👨🏽‍👩🏽‍👧🏽‍👦🏽 👨🏽‍👩🏽‍👧🏽‍👦🏽 asks you for a reference for 🏴󠁧󠁢󠁥󠁮󠁧󠁿"
            + " 🇩🇪 Größe",
        "= ?UTF-8?Q?=E2=80=AE?= asks you",
        "\"quoted\" \\ back, comma: <a@b.example>; = _ ?",
      })
  void aSubjectIsDecodedToItsOriginal(String subject) throws Exception {
    var message = MimeWriter.write(mail(subject));
    var head = message.substring(0, message.indexOf("\r\n\r\n"));
    assertThat(head).isASCII();
    assertThat(head.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    assertThat(ENCODED_WORD.matcher(head).results().map(MatchResult::group))
        .allSatisfy(word -> {
          assertThat(word).hasSizeLessThanOrEqualTo(75);
          assertThat(decoded(word)).doesNotContain("\uFFFD");
        });
    assertThat(subject(message)).isEqualTo(subject);
    assertThat(head).contains("From: " + SENDER);
  }

  private static String decoded(String word) throws ParseException, UnsupportedEncodingException {
    return MimeUtility.decodeWord(word);
  }

  private static Mail mail(String subject) {
    var to = new Recipients(List.of("robin@former.example"), List.of(), List.of());
    var sent = Instant.parse("2026-11-23T08:30:00Z");
    return new Mail(
        "1", sent, SENDER, to, subject, "x", "<p>x</p>", List.of(), List.of(), "letters", "");
  }

  private static String subject(String message) throws MessagingException {
    var bytes = new ByteArrayInputStream(message.getBytes(UTF_8));
    return new MimeMessage(Session.getInstance(new Properties()), bytes).getSubject();
  }
}
