package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import refcheck.testing.Sequences;

/** No random form loses a text without a page that shows it. */
class LostTextsTest extends RefusedFormsFixture {
  /** One field of a random form, in some charset and escaped in some way. */
  record Typed(String name, String mark, Charset charset, boolean isEscaped) {
    String encoded() {
      var text = mark + (charset.equals(StandardCharsets.US_ASCII) ? "" : "ü样".substring(0, 1));
      return name + "=" + (isEscaped ? URLEncoder.encode(text, charset) : mark + "%q+%");
    }
  }

  @Test
  void noFormLosesATextUnseen() {
    Sequences.of(400, LostTextsTest::form).hold(this::losesNothing);
  }

  private static List<Typed> form(RandomGenerator random) {
    var names = List.of("role", "strengths", "improvement", "anything_else", "worked_from");
    var charsets =
        List.of(UTF_8, UTF_8, UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);
    return IntStream.range(0, random.nextInt(1, 5))
        .mapToObj(number ->
            new Typed(
                names.get(random.nextInt(names.size())),
                "w%dt%d".formatted(random.nextInt(9), number),
                charsets.get(random.nextInt(charsets.size())),
                random.nextInt(4) > 0))
        .toList();
  }

  private void losesNothing(List<Typed> form) {
    var body = form.stream().map(Typed::encoded).collect(Collectors.joining("&"));
    var types =
        List.of(
            FORM,
            FORM,
            FORM + ";charset=UTF-8",
            FORM + "; charset=\"gbk\"",
            "text/plain",
            "text/x");
    var type = types.get(Math.floorMod(body.hashCode(), types.size()));
    for (var link : List.of(host.createCheck(), host.createUnopenedCheck())) {
      for (var action : List.of("save", "submit", "begin", "decline", "retract")) {
        var page = host.post(link.address(action), type, body.getBytes(UTF_8));
        var isCarryingText = List.of("save", "submit").contains(action) || page.status() >= 400;
        var found = host.savedTexts(link) + new Document("").append(page.html()).text();
        if (isCarryingText) {
          assertThat(found).as(action).contains(form.stream().map(Typed::mark).toList());
        }
      }
    }
  }
}
