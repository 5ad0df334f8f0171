package refcheck.host.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MimeContentTest {

  private static final String MIXED =
      """
      Subject: x
      Content-Type: multipart/mixed; boundary=m

      --m
      Content-Type: multipart/alternative; boundary=a

      --a
      Content-Type: text/plain

      Hello
      --a
      Content-Type: text/html

      <p>Hello</p>
      --a--
      --m
      Content-Type: text/plain
      Content-Disposition: attachment; filename="=?UTF-8?Q?Zeugnis_f=C3=BCr_Ben.txt?="
      Content-Transfer-Encoding: base64

      R3LDvMOfZQ==
      --m
      Content-Type: text/plain

      a second text
      --m
      Content-Type: message/rfc822

      Subject: forwarded

      inside
      --m--
      """;

  @Test
  void partsOtherThanTextAndHtmlAreAttachments() {
    var attachments = MimeContent.of(Mails.raw("m", MIXED)).attachments();
    assertThat(attachments)
        .extracting(Attachment::name)
        .containsExactly("Zeugnis für Ben.txt", "attachment-2", "attachment-3");
    assertThat(attachments)
        .extracting(Attachment::type)
        .containsExactly("text/plain", "text/plain", "message/rfc822");
    assertThat(new String(attachments.getFirst().content(), UTF_8)).isEqualTo("Grüße");
    assertThat(attachments.getFirst().size()).isEqualTo("7 bytes");
    assertThat(new String(attachments.getLast().content(), UTF_8)).contains("forwarded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Subject: x",
        "Content-Type: multipart/mixed\n\nno boundary",
        "Content-Type: multipart/mixed; boundary=b\n\nnever ends",
        "Content-Type: text/plain; charset=nonsense\n\nx",
        "\u0000\u0001\u0002"
      })
  void aBrokenMessageHasNoAttachments(String message) {
    assertThat(MimeContent.of(Mails.raw("m", message)).attachments()).isEmpty();
  }

  @Test
  void aBrokenPartIsListedWithItsReadableContent() {
    var broken = part("Content-Type: ;;;\nContent-Transfer-Encoding: base64\n\n!");
    assertThat(MimeContent.of(Mails.raw("m", broken)).attachments())
        .extracting(Attachment::type, each -> each.content().length)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("application/octet-stream", 0));
  }

  @Test
  void atMostAHundredPartsAreListed() {
    var parts =
        IntStream.range(0, 300)
            .mapToObj(_ -> "--b\nContent-Type: image/png\n\nx\n")
            .collect(Collectors.joining());
    var message = "Content-Type: multipart/mixed; boundary=b\n\n" + parts + "--b--\n";
    assertThat(MimeContent.of(Mails.raw("m", message)).attachments()).hasSize(100);
  }

  @Test
  void nestingIsLimited() {
    var message = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      message.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(MimeContent.of(Mails.raw("m", message.toString())).attachments())
        .hasSizeLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "report.pdf, report.pdf",
    "../../etc/passwd, .._.._etc_passwd",
    "C:\\x.exe, C__x.exe",
    "'...', attachment-7",
    "'', attachment-7"
  })
  void namesAreSafeAsFileNames(String original, String name) {
    assertThat(Attachment.of(original, 7, "x/y", new byte[0]).name()).isEqualTo(name);
  }

  @Test
  void sizesAreRounded() {
    assertThat(Attachment.of(null, 1, "x/y", new byte[1_234_567]).size()).isEqualTo("1,234 kB");
  }

  private static String part(String part) {
    return "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + part + "\n--b--\n";
  }
}
