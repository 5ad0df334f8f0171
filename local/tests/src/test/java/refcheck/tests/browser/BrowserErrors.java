package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import refcheck.tests.journey.InvitedCheck;

/** The errors that a browser reported, and its requests to another host. */
final class BrowserErrors {
  private final List<String> errors = new ArrayList<>();

  BrowserErrors(Page page) {
    page.onConsoleMessage(this::recordConsoleError);
    page.onPageError(errors::add);
    page.onRequest(this::checkOrigin);
  }

  void areNone() {
    assertThat(errors).isEmpty();
  }

  private void recordConsoleError(ConsoleMessage message) {
    // Pages with status 404 are intended for people, so they are not errors.
    if (message.type().equals("error") && !message.text().contains("status of 4")) {
      errors.add(message.text());
    }
  }

  private void checkOrigin(Request request) {
    if (!request.url().startsWith(InvitedCheck.api().address().toString())) {
      errors.add("requests " + request.url());
    }
  }
}
