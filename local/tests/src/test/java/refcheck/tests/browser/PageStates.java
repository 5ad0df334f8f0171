package refcheck.tests.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import refcheck.tests.journey.InvitedCheck;

/** Creates every page in every state, in one language, with a name and a URL. */
final class PageStates {
  private final String language;
  private final Map<String, String> all = new LinkedHashMap<>();

  private PageStates(String language) {
    this.language = language;
    all.put("gone", "/r/" + "x".repeat(43) + "?lang=" + language);
  }

  /** The URLs by name. */
  static Map<String, String> in(String language) {
    var states = new PageStates(language);
    try (var desktop = BrowserWindow.onDesktop()) {
      states.landing();
      states.filling(desktop);
      states.withErrors(desktop);
      states.inTwoWindows(desktop);
      states.sent(desktop);
      states.retracted(desktop);
      states.declined(desktop);
    }
    return states.all;
  }

  private String link(int referees) {
    return InvitedCheck.in(language, referees).link(0);
  }

  private void put(String name, String link, String page, String query) {
    all.put(name, link.replace("?", page + "?") + query);
  }

  private void landing() {
    var link = link(1);
    put("landing", link, "", "");
    put("landing-unsure", link, "", "&missing=not_me");
    put("landing-without-reason", link, "", "&missing=rather_not");
  }

  private void filling(BrowserWindow desktop) {
    var link = link(1);
    desktop.begin(link).choose("worked_together", "yes").type("role", "Sample role");
    desktop.choose("quality", "2").choose("teamwork", "5").saveForLater();
    put("landing-begun", link, "", "");
    put("form-1", link, "/form", "&step=1");
    put("form-2", link, "/form", "&step=2");
    put("form-3", link, "/form", "&step=3");
    put("saved", link, "/form", "&step=3&saved=1");
    put("form-2-mistakes", link, "/form", "&step=2&check=step");
  }

  private void withErrors(BrowserWindow desktop) {
    var link = link(1);
    desktop.begin(link).choose("worked_together", "yes").type("worked_from", "2022-02");
    desktop
        .type("worked_to", "2021-01")
        .tap("label[for=worked_to_ongoing]")
        .choose("rehire", "no")
        .send();
    put("form-mistakes", link, "/form", "&check=all");
  }

  private void inTwoWindows(BrowserWindow desktop) {
    var link = link(1);
    try (var other = BrowserWindow.onDesktop().begin(link)) {
      desktop.begin(link).type("role", "One role").type("strengths", "Calm\nand exact");
      desktop.choose("quality", "3").saveForLater();
      other.type("role", "Another role").type("strengths", "Exact").choose("quality", "4");
      other.saveForLater();
    }
    put("form-elsewhere-1", link, "/form", "&step=1");
    put("form-elsewhere-3", link, "/form", "&step=3");
  }

  private void sent(BrowserWindow desktop) {
    var link = link(2);
    desktop.begin(link).answerAll().send();
    put("receipt-open", link, "", "");
    put("receipt-unsure", link, "", "&missing=sure");
    put("sent", link, "/sent", "");
  }

  private void retracted(BrowserWindow desktop) {
    var link = link(2);
    desktop.begin(link).choose("worked_together", "no").send();
    desktop.tap("summary").tap("label[for=sure]").tap("form button");
    put("retracted", link, "", "");
  }

  private void declined(BrowserWindow desktop) {
    var link = link(1);
    desktop.open(link).tap("details:has(#not_me) summary");
    desktop.tap("label[for=sure-not_me]").tap("#not_me button");
    put("declined", link, "", "");
    var lastReferee = link(1);
    desktop.begin(lastReferee).choose("worked_together", "no").send();
    put("receipt-over", lastReferee, "", "");
  }
}
