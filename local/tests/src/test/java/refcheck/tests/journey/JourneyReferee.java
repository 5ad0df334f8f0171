package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import refcheck.emulator.json.JsonNodes;

/** What a referee does in the journey, and what the pages show. */
record JourneyReferee(Browser browser, JourneyTenant tenant) {
  private static final String STRENGTHS = "\nCalm <b>and</b> \"thorough\" & 细心样例\nnever late";

  void seesNoPersonalDataOnTheLandingPage(String id, String link) {
    var before = tenant.api().check(id).get("updated_at").getStringValue();
    for (int visits = 0; visits < 5; visits++) {
      browser.open(link);
      assertThat(browser.request("HEAD", link)).isEqualTo(200);
    }
    assertThat(browser.status).isEqualTo(200);
    assertThat(browser.page().html())
        .contains("Acme Demo Ltd")
        .doesNotContain("样例甲", "样例乙", "仓库主管样例", "former.example.com");
    assertThat(browser.page().select("[src], script")).isEmpty();
    browser.open(link.replace("?", "/form?"));
    assertThat(browser.page().select("[name=role]")).isEmpty();
    assertThat(tenant.api().check(id).get("updated_at").getStringValue()).isEqualTo(before);
    assertThat(tenant.api().get("/v1/checks/" + id + "/report").status()).isEqualTo(409);
  }

  void savesAndResumes(String link) {
    browser.open(link).press("/begin");
    assertThat(browser.text()).contains("样例甲", "样例乙", "仓库主管样例");
    browser.fill("role", "Lead of <samples>").fill("strengths", STRENGTHS).fill("quality", "4");
    browser.press("/save");
    browser.open(link).press("/begin");
    assertThat(browser.value("role")).isEqualTo("Lead of <samples>");
    assertThat(browser.value("strengths").strip()).isEqualTo(STRENGTHS.strip());
    assertThat(browser.value("quality")).isEqualTo("4");
  }

  void keepsWhatTwoWindowsType(String link) {
    var other = new Browser(tenant.api().address()).open(link).press("/begin");
    browser.fill("anything_else", "Of the first window").press("/save");
    other.fill("anything_else", "Of the second window").press("/save");
    browser.open(link).press("/begin");
    assertThat(browser.value("anything_else").strip()).isEqualTo("Of the first window");
    assertThat(browser.text()).contains("Of the second window");
  }

  void seesErrorsNextToTheField() {
    browser.fill("worked_from", "2021-05").fill("worked_to", "2020-01").press("/submit");
    var wrong = browser.page().select("[aria-invalid=true]");
    assertThat(wrong).isNotEmpty();
    assertThat(wrong)
        .allMatch(field ->
            Stream.of(field.attr("aria-describedby").split(" "))
                .anyMatch(
                    described -> browser.page().select("#" + described + ".error").hasText()));
    assertThat(browser.page().select("[name=worked_to]").attr("aria-invalid")).isEqualTo("true");
    assertThat(browser.page().select("[name=role]").hasAttr("aria-invalid")).isFalse();
    assertThat(browser.value("role")).isEqualTo("Lead of <samples>");
    assertThat(browser.value("strengths").strip()).isEqualTo(STRENGTHS.strip());
    assertThat(browser.value("worked_from")).isEqualTo("2021-05");
    assertThat(browser.value("quality")).isEqualTo("4");
  }

  String submits(String id, String link) {
    fillRemainingFields(browser, "2021-06").press("/submit");
    assertThat(browser.page().select("form").eachAttr("action"))
        .allMatch(action -> action.contains("/retract"));
    assertThat(browser.text()).contains("Acme Demo Ltd");
    var receipt = browser.page().html();
    assertThat(browser.open(link).page().html()).isEqualTo(receipt);
    assertThat(tenant.statuses(id)).containsExactly("submitted", "invited", "bounced");
    var report = tenant.report(id);
    assertThat(report.get("complete").getBooleanValue()).isFalse();
    assertThat(JourneyTenant.answer(report, "role")).isEqualTo("Lead of <samples>");
    assertThat(JourneyTenant.answer(report, "strengths").replace("\r\n", "\n"))
        .isEqualTo(STRENGTHS.strip());
    return receipt;
  }

  static Browser fillRemainingFields(Browser browser, String until) {
    return browser
        .fill("worked_together", "yes")
        .fill("worked_from", "2020-01")
        .fill("worked_to", until)
        .fill("quality", "5")
        .fill("teamwork", "4")
        .fill("reliability", "5")
        .fill("rehire", "yes");
  }

  void declines(String id, String link) {
    browser.open(link).press("/decline");
    assertThat(tenant.statuses(id)).contains("invited");
    assertThat(browser.page().select("[role=alert]")).isNotEmpty();
    browser.fill("reason", "no_time").press("/decline");
    assertThat(browser.page().select("form")).isEmpty();
    assertThat(tenant.statuses(id)).containsExactly("submitted", "declined", "bounced");
    var declined = JsonNodes.elements(tenant.api().check(id), "referees").get(1);
    assertThat(declined.get("status_reason").getStringValue()).isEqualTo("no_time");
  }

  void hasNoPage(String link) {
    assertThat(browser.open(link).status).isEqualTo(404);
  }
}
