package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.tests.browser.TrafficMeter.received;

import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.json.Json;
import refcheck.tests.journey.InvitedCheck;

/**
 * Limits the effort of giving a reference: taps and bytes, from the email's link to the receipt.
 */
@Tag("browser")
class EffortTest {
  private static final Path RESULT = Path.of("target", "referee.json");
  private static final int MAX_TAPS = 12;
  private static final int MAX_BYTES = 60 * 1024;

  /** The tap on the link in the email. */
  private static final int FIRST_TAP = 1;

  @Test
  void isSmallForTheShortestAnswers() throws IOException {
    var link = InvitedCheck.link();
    try (var phone = BrowserWindow.onPhone().begin(link).answerShortly().send()) {
      assertThat(phone.text()).contains("Thank you");
      var taps = FIRST_TAP + phone.taps();
      var down = received(phone.responses);
      var up = TrafficMeter.sent(phone.responses);
      Files.createDirectories(RESULT.getParent());
      Files.writeString(
          RESULT,
          Json.text(
              Json.object(
                  "taps", taps, "bytes_down", down, "bytes_up", up, "pages", pages(phone))));
      assertThat(taps).as("taps without typing").isLessThanOrEqualTo(MAX_TAPS);
      assertThat(down + up).as("bytes").isLessThanOrEqualTo(MAX_BYTES);
    }
  }

  /** The responses in order, each with its status, bytes and server time in milliseconds. */
  private static Map<String, Object> pages(BrowserWindow phone) {
    var pages = new LinkedHashMap<String, Object>();
    for (var response : phone.responses) {
      pages.put(
          (pages.size() + 1) + " " + describe(response),
          Json.object(
              "status",
              response.status(),
              "bytes",
              received(java.util.List.of(response)),
              "server_ms",
              TrafficMeter.serverTime(response)));
    }
    return pages;
  }

  /** Hides the token, which is a secret. */
  private static String describe(Response response) {
    var path = java.net.URI.create(response.url()).getPath();
    return response.request().method() + " " + path.replaceFirst("^/r/[^/]+", "/r/{token}");
  }
}
