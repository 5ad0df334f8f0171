package refcheck.tests.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import refcheck.emulator.json.JsonNodes;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.Browser;
import refcheck.tests.journey.EmailLinks;
import refcheck.tests.journey.ShortestAnswers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the tenant and the referees of one check do on the deployed stack, and what they get. */
record DeployedLifecycle(DeployedEnvironment environment) {
  String link(String address) {
    Await.until(() -> !environment.mailsTo(address).isEmpty());
    var mails = environment.mailsTo(address);
    assertThat(mails).hasSize(1);
    return EmailLinks.first(mails.getFirst().get("BodyText").getStringValue());
  }

  void answers(String link) {
    var page = new Browser(environment.api.address()).open(link);
    assertThat(page.text()).contains("Acme Sample Ltd").doesNotContain("Casey Sample");
    page.press("/begin");
    assertThat(page.text()).contains("Casey Sample");
    page.fill("role", "Lead of samples 样例").press("/save");
    page.open(link).press("/begin");
    assertThat(page.value("role")).isEqualTo("Lead of samples 样例");
    page.press("/submit");
    assertThat(page.page().select("[aria-invalid=true]")).isNotEmpty();
    ShortestAnswers.fill(page)
        .fill("role", "Lead of samples 样例")
        .fill("worked_from", "2020-01")
        .fill("worked_to", "2021-06")
        .press("/submit");
    assertThat(page.page().select("form").eachAttr("action"))
        .allMatch(action -> action.contains("/retract"));
  }

  void declines(String link) {
    var page = new Browser(environment.api.address()).open(link);
    page.fill("reason", "no_time").press("/decline");
    assertThat(page.page().select("form")).isEmpty();
  }

  void bounces(String id, String address) {
    link(address);
    environment.sendMailEvent("Email Bounced", id, referee(id, 2));
    Await.until(() -> statuses(id).equals(List.of("submitted", "declined", "bounced")));
  }

  void isCompleted(String id) {
    var report = environment.api.get("/v1/checks/" + id + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("complete").getBooleanValue()).isTrue();
    assertThat(report.http().body()).contains("Lead of samples 样例", "Robin Sample");
    assertThat(environment.api.check(id).get("status").getStringValue()).isEqualTo("completed");
  }

  /** The schedule purges the check when its retention is over. */
  void isPurged(String id, String link) {
    environment.times.moveBack(id, "CASE", Duration.ofDays(31), "retention.until");
    Await.until(
        Duration.ofMinutes(3),
        () -> environment.api.check(id).get("status").getStringValue().equals("purged"));
    assertThat(environment.api.get("/v1/checks/" + id + "/report").status()).isEqualTo(410);
    assertThat(environment.api.timeline(id))
        .contains("check.created", "referee.submitted", "check.completed")
        .endsWith("check.purge_began", "check.purged");
    assertThat(new Browser(environment.api.address()).open(link).status()).isEqualTo(404);
    assertThat(sortKeys("KeysTable", id)).isEmpty();
    assertThat(sortKeys("MainTable", id))
        .contains("CASE")
        .allMatch(sortKey -> sortKey.equals("CASE") || sortKey.startsWith("EVENT#"));
  }

  private List<String> sortKeys(String table, String id) {
    return environment
        .tables
        .queryPaginator(request ->
            request
                .tableName(environment.stack.name(table))
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("T#acme#C#" + id))))
        .items()
        .stream()
        .map(row -> row.get("sk").s())
        .toList();
  }

  private String referee(String id, int index) {
    return JsonNodes.elements(environment.api.check(id), "referees")
        .get(index)
        .get("id")
        .getStringValue();
  }

  private List<String> statuses(String id) {
    return JsonNodes.elements(environment.api.check(id), "referees").stream()
        .map(referee -> referee.get("status").getStringValue())
        .toList();
  }
}
