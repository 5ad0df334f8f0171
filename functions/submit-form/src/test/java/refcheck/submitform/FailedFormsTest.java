package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;
import refcheck.submitform.FormHost.Page;
import refcheck.submitform.FormHost.RefereeLink;
import refcheck.testing.HttpCall;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** A posted form whose storing fails gives back all that was typed, to post it again. */
class FailedFormsTest extends RefusedFormsFixture {
  @Test
  void whileTheTableIsThrottled() {
    var link = host.createCheck();
    var throttled = DynamoDbException.builder().statusCode(400).message("slow down");
    throttled.awsErrorDetails(
        software.amazon.awssdk.awscore.exception.AwsErrorDetails.builder()
            .errorCode("ThrottlingException")
            .build());
    var page =
        host.whileFailing(throttled.build(), () -> host.post(link.address("save"), COMPLETE));
    givesBack(page, 503, "This could not be saved just now", "Clerk", "Kind");
    assertThat(again(page, link).status()).isEqualTo(200);
    assertThat(host.savedTexts(link)).contains("Clerk", "Kind");
    var shown =
        host.whileFailing(
            SdkClientException.create("not reached"), () -> host.get(link.address("form")));
    givesBack(shown, 503, "Please try again in a moment");
  }

  @Test
  void whenSomethingFails() {
    var link = host.createCheck();
    var broken = new IllegalStateException("Clerk");
    var page = host.whileFailing(broken, () -> host.post(link.address("submit"), COMPLETE));
    givesBack(page, 500, "Something went wrong on our side", "Clerk", "Kind", HttpCall.REQUEST_ID);
    assertThat(again(page, link).html()).contains("Receipt number");
  }

  /** Presses the page's button. */
  private Page again(Page page, RefereeLink link) {
    var form = (FormElement) Jsoup.parse(page.html()).expectFirst("main form");
    assertThat(form.attr("action")).startsWith("/r/" + link.secret());
    return host.post(form.attr("action"), encoded(form));
  }

  private static String encoded(FormElement form) {
    return form.formData().stream()
        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), UTF_8))
        .collect(Collectors.joining("&"));
  }
}
