package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;

/** The emails to the referees. */
record JourneyMail(Api api, JourneyTraces traces) {
  /** Returns the link in the only mail to this address. */
  String link(String address, String language) {
    RunningHost.awaitIdle();
    var mails = api.mailsTo(address);
    assertThat(mails).hasSize(1);
    var body = mails.getFirst().get("Body");
    var links = EmailLinks.all(body.get("text_part").getStringValue());
    var link = links.getFirst();
    assertThat(links).containsExactly(link, link + "#decline");
    var html = Jsoup.parse(body.get("html_part").getStringValue());
    assertThat(html.select("a[href]").eachAttr("href")).containsOnly(link, link + "#decline");
    assertThat(html.select("[src], link, script")).isEmpty();
    assertThat(html.expectFirst("html").attr("lang")).isEqualTo(language);
    assertThat(link).startsWith(api.address() + "/r/").endsWith("?lang=" + language);
    traces.add(token(link));
    return link;
  }

  private static String token(String link) {
    return link.replaceAll(".*/r/|\\?.*", "");
  }
}
