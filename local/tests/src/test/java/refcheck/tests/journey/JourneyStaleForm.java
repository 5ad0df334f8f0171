package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A form that is still open in another window. */
record JourneyStaleForm(JourneyTenant tenant) {
  void doesNotReplaceTheFirstAnswers(String id, String link, String receipt) {
    var second = new Browser(tenant.api().address()).open(link);
    assertThat(second.page().html()).isEqualTo(receipt);
    second.page().html(formHtml(link, "role", "Other sample role"));
    assertThat(second.press("/submit").status()).isEqualTo(409);
    assertThat(second.text()).contains("Other sample role");
    assertThat(second.open(link).page().html()).isEqualTo(receipt);
    assertThat(JourneyTenant.answer(tenant.report(id), "role")).isEqualTo("Lead of <samples>");
  }

  private static String formHtml(String link, String field, String value) {
    var all =
        List.of(
            "worked_together=no",
            "quality=1",
            "teamwork=1",
            "reliability=1",
            "strengths=None",
            "rehire=no",
            field + "=" + value);
    var inputs =
        all.stream()
            .map(each -> each.split("=", 2))
            .map(each -> "<input name='%s' value='%s'>".formatted(each[0], each[1]))
            .reduce("", String::concat);
    return "<form method=post action='%s'>%s<button>Send</button></form>"
        .formatted(link.replace("?", "/submit?"), inputs);
  }

  void isNotFound(String link) {
    var browser = new Browser(tenant.api().address()).open(link);
    browser.page().html(formHtml(link, "role", "Other sample role"));
    assertThat(browser.press("/submit").status).isEqualTo(404);
  }
}
