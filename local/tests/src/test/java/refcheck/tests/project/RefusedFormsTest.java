package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.testing.Sequences;
import refcheck.tests.project.FormHost.Page;
import refcheck.tests.project.FormHost.RefereeLink;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A posted form that is not stored gives back all that was typed, whatever the reason. */
class RefusedFormsTest {
  private static final FormHost HOST = new FormHost();
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String COMPLETE =
      "worked_together=yes&worked_from=2020-01&role=Clerk&quality=5&teamwork=4&reliability=3"
          + "&strengths=Kind&rehire=yes";

  @AfterAll
  static void close() {
    HOST.close();
  }

  private static String address(RefereeLink link, String action) {
    return "/r/" + link.token().secret() + "/" + action + "?lang=en";
  }

  private static void givesBack(Page page, int status, String title, String... texts) {
    var document = Jsoup.parse(page.html());
    assertThat(page.status()).isEqualTo(status);
    assertThat(document.expectFirst("h1").text()).isEqualTo(title);
    assertThat(List.of(texts))
        .allSatisfy(text -> assertThat(document.select("main").text()).contains(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "submit"})
  void beforeTheFormIsBegun(String action) {
    var link = HOST.createUnopenedCheck();
    var page = HOST.post(address(link, action), COMPLETE + "&strengths_=x");
    givesBack(page, 409, "What you typed here is not saved yet", "Clerk", "Kind", "5 – excellent");
    assertThat(Jsoup.parse(page.html()).select("main a").eachAttr("href"))
        .containsExactly("/r/" + link.token().secret() + "?lang=en");
    assertThat(HOST.savedTexts(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"save", "submit", "begin", "decline"})
  void afterTheReferenceWasSubmitted(String action) {
    var link = HOST.createCheck();
    HOST.post(address(link, "submit"), COMPLETE);
    var page =
        HOST.post(address(link, action), COMPLETE.replace("Kind", "Calm") + "&reason=no_time");
    givesBack(page, 409, "Thank you, your reference has been sent", "Clerk", "Calm");
    assertThat(HOST.savedTexts(link)).contains("Kind").doesNotContain("Calm");
    assertThat(HOST.get(page.address().replace("/" + action, "")).html())
        .contains("Receipt number");
  }

  @Test
  void butASubmissionThatIsSentTwiceHasOneReceipt() {
    var link = HOST.createCheck();
    var receipt = HOST.post(address(link, "submit"), COMPLETE);
    assertThat(receipt.html()).contains("Receipt number");
    assertThat(HOST.post(address(link, "submit"), COMPLETE + "&anything_else=+"))
        .isEqualTo(receipt);
  }

  /** Another window has saved since: its text is shown before anything is submitted. */
  @Test
  void aSubmissionDoesNotPassOverAnotherWindow() {
    var link = HOST.createCheck();
    HOST.post(address(link, "save"), COMPLETE + "&draft=");
    var revision = Jsoup.parse(HOST.get(address(link, "form")).html()).select("[name=draft]").val();
    HOST.post(address(link, "save"), "improvement=Listening&draft=");
    var page = HOST.post(address(link, "submit"), COMPLETE + "&draft=" + revision);
    assertThat(page.status()).isEqualTo(200);
    assertThat(Jsoup.parse(page.html()).select("#answers")).isNotEmpty();
    assertThat(page.html()).contains("Listening").doesNotContain("Receipt number");
    assertThat(HOST.savedTexts(link)).contains("Kind", "Listening");
  }

  @Test
  void aDraftThatIsSentTwiceIsNoOtherWindow() {
    var link = HOST.createCheck();
    for (int i = 0; i < 3; i++) {
      var page = HOST.post(address(link, "save"), "strengths=Kind&draft=");
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.html()).doesNotContain("another window");
    }
    HOST.post(address(link, "save"), "strengths=Calm&draft=");
    var page = HOST.post(address(link, "save"), "strengths=Calm&draft=");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html()).contains("another window", "Kind", "Calm");
  }

  /** As a second tap does, which arrives while the first submission is written. */
  @Test
  void aSubmissionWithAnOldRevisionGetsItsReceiptToo() {
    var link = HOST.createCheck();
    HOST.post(address(link, "submit"), COMPLETE + "&draft=");
    var again = HOST.post(address(link, "save"), COMPLETE + "&draft=");
    assertThat(again.html()).contains("Receipt number");
  }

  @Test
  void theCopyOfWhatWasSentHasNothingElse() {
    var link = HOST.createCheck();
    HOST.post(
        address(link, "submit"),
        "worked_together=no&quality=1&quality_why=Hidden&rehire=no&rehire_why=Hidden"
            + "&anything_else=Never+met&worked_from=2022-03&worked_to=2020-01");
    var sent = HOST.get(address(link, "sent")).html();
    assertThat(sent).contains("Never met").doesNotContain("Hidden");
  }

  @Test
  void afterTheRequestWasDeclined() {
    var link = HOST.createCheck();
    HOST.post(address(link, "decline"), "reason=no_time");
    givesBack(
        HOST.post(address(link, "save"), COMPLETE),
        409,
        "What you typed here was not stored",
        "Kind");
    assertThat(HOST.post(address(link, "save"), "").status()).isEqualTo(200);
  }

  @Test
  void ofAnUnknownLink() {
    var unknown = "/r/" + "x".repeat(43) + "/save?lang=en";
    givesBack(HOST.post(unknown, COMPLETE), 404, "Your answers were not sent", "Clerk", "Kind");
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, ; charset=gb18030",
    "GB18030, ''",
    "windows-1252, ; charset=iso-8859-1",
    "UTF-8, ; charset=iso-8859-1",
    "UTF-8, ; charset=no-such-charset",
  })
  void ofOtherBytesThanDeclared(String charset, String parameter) {
    var link = HOST.createCheck();
    var typed = charset.equals("GB18030") ? "认真负责的同事" : "gründlich, für alle";
    var body = "strengths=" + URLEncoder.encode(typed, Charset.forName(charset));
    var page = HOST.post(address(link, "save"), FORM + parameter, body.getBytes(UTF_8));
    givesBack(page, 400, "What you typed did not arrive as it should", typed);
    assertThat(HOST.savedTexts(link)).isEmpty();
  }

  @Test
  void withOneFieldTwice() {
    var link = HOST.createCheck();
    var page = HOST.post(address(link, "save"), "role=Clerk&strengths=Kind&role=Cook");
    givesBack(page, 400, "What you typed did not arrive as it should", "Clerk", "Kind", "Cook");
    assertThat(HOST.savedTexts(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=b", "application/json", ""})
  void ofAnotherMediaType(String type) {
    var link = HOST.createCheck();
    var body = "--b\r\nContent-Disposition: form-data; name=role\r\n\r\n样例 Clerk\r\n--b--";
    var page = HOST.post(address(link, "submit"), type, body.getBytes(UTF_8));
    givesBack(page, 415, "What you typed did not arrive as it should", "样例 Clerk");
  }

  @Test
  void thatIsTooLarge() {
    var large = "Kind ".repeat(20_000);
    var page = HOST.post(address(HOST.createCheck(), "save"), "role=Clerk&strengths=" + large);
    givesBack(page, 413, "That is more than we can keep", "Clerk", large.strip());
    var huge = HOST.post(address(HOST.createCheck(), "save"), "strengths=" + large.repeat(20));
    assertThat(huge.status()).isEqualTo(413);
  }

  @Test
  void whileTheTableIsThrottled() {
    var link = HOST.createCheck();
    var throttled = DynamoDbException.builder().statusCode(400).message("slow down");
    throttled.awsErrorDetails(
        software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
            .errorCode("ThrottlingException")
            .build());
    var page =
        HOST.whileFailing(throttled.build(), () -> HOST.post(address(link, "save"), COMPLETE));
    givesBack(page, 503, "This could not be saved just now", "Clerk", "Kind");
    assertThat(again(page, link).status()).isEqualTo(200);
    assertThat(HOST.savedTexts(link)).contains("Clerk", "Kind");
    var shown =
        HOST.whileFailing(
            SdkClientException.create("not reached"), () -> HOST.get(address(link, "form")));
    givesBack(shown, 503, "Please try again in a moment");
  }

  @Test
  void whenSomethingFails() {
    var link = HOST.createCheck();
    var broken = new IllegalStateException("Clerk");
    var page = HOST.whileFailing(broken, () -> HOST.post(address(link, "submit"), COMPLETE));
    givesBack(page, 500, "Something went wrong on our side", "Clerk", "Kind", "r1");
    assertThat(again(page, link).html()).contains("Receipt number");
  }

  /** Presses the page's button. */
  private static Page again(Page page, RefereeLink link) {
    var form = (FormElement) Jsoup.parse(page.html()).expectFirst("main form");
    assertThat(form.attr("action")).startsWith("/r/" + link.token().secret());
    return HOST.post(form.attr("action"), encoded(form));
  }

  private static String encoded(FormElement form) {
    return form.formData().stream()
        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** As the WHATWG's standard has it: a percent sign that begins no escape is one. */
  @Test
  void keepsPercentSignsThatAreNoEscapes() {
    var link = HOST.createCheck();
    HOST.post(address(link, "save"), "role=100%&strengths=%zz+50%+%4");
    assertThat(HOST.savedTexts(link)).contains("100%", "%zz 50% %4");
  }

  /** One field of a random form, in some charset and escaped in some way. */
  record Typed(String name, String mark, Charset charset, boolean isEscaped) {
    String encoded() {
      var text = mark + (charset.equals(StandardCharsets.US_ASCII) ? "" : "ü样".substring(0, 1));
      return name + "=" + (isEscaped ? URLEncoder.encode(text, charset) : mark + "%q+%");
    }
  }

  @Test
  void noFormLosesATextUnseen() {
    Sequences.of(400, RefusedFormsTest::form).hold(RefusedFormsTest::losesNothing);
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

  private static void losesNothing(List<Typed> form) {
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
    for (var link : List.of(HOST.createCheck(), HOST.createUnopenedCheck())) {
      for (var action : List.of("save", "submit", "begin", "decline", "retract")) {
        var page = HOST.post(address(link, action), type, body.getBytes(UTF_8));
        var isCarryingText = List.of("save", "submit").contains(action) || page.status() >= 400;
        var found = HOST.savedTexts(link) + new Document("").append(page.html()).text();
        if (isCarryingText) {
          assertThat(found).as(action).contains(form.stream().map(Typed::mark).toList());
        }
      }
    }
  }
}
