package refcheck.tests.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import refcheck.emulator.json.JsonNodes;
import refcheck.tests.journey.Await;
import refcheck.tests.journey.Browser;
import refcheck.tests.journey.CheckRequestBuilder;
import refcheck.tests.journey.EmailLinks;
import refcheck.tests.journey.ShortestAnswers;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tests the whole lifecycle of checks on a stack that {@code sam deploy} created from the template.
 */
@Tag("deployed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedTest {
  private static DeployedEnvironment environment;

  @BeforeAll
  static void deploy() throws Exception {
    environment = DeployedEnvironment.deploy();
  }

  @AfterAll
  static void close() {
    if (environment != null) {
      environment.close();
    }
  }

  @Test
  @Order(1)
  void runsTheWholeLifecycle() {
    System.out.println("one check, from creation to purge");
    var request = CheckRequestBuilder.english(Instant.now()).with("retention_days", 30);
    request
        .referee("Robin Sample", "en", request.address("robin"))
        .referee("样例乙", "zh-CN", request.address("yi"))
        .referee("Alex Sample", "de", request.address("alex"));
    var created = environment.api.post("/v1/checks", request.body);
    assertThat(created.status()).as(created.http().body()).isEqualTo(201);
    var id = created.json().get("id").getStringValue();
    var robinsLink = link(request.address("robin"));
    answers(robinsLink);
    declines(link(request.address("yi")));
    bounces(id, request.address("alex"));
    isCompleted(id);
    isPurged(id, robinsLink);
  }

  /** Kills ten busy processes: no data is lost, and no step is done twice. */
  @Test
  @Order(2)
  void survivesKilledProcesses() throws Exception {
    try (var load = new FaultyLoad(environment)) {
      load.work(Duration.ofSeconds(25), () -> ProcessKiller.kill(environment.ministack, 10));
      load.isComplete();
    }
  }

  @Test
  @Order(3)
  void losesNothingToASecondDeployment() throws Exception {
    try (var load = new FaultyLoad(environment)) {
      load.work(Duration.ofSeconds(5), () -> environment.stack.deploy("LogRetentionDays=90"));
      load.isComplete();
    }
  }

  @Test
  @Order(4)
  void keepsTheTablesWhenTheStackIsDeleted() throws Exception {
    environment.stack.delete();
    for (var table : List.of("MainTable", "KeysTable")) {
      var rows =
          environment.tables.scan(request -> request.tableName(environment.stack.name(table)));
      assertThat(rows.items()).as(table).isNotEmpty();
    }
  }

  private static String link(String address) {
    Await.until(() -> !environment.mailsTo(address).isEmpty());
    var mails = environment.mailsTo(address);
    assertThat(mails).hasSize(1);
    return EmailLinks.first(mails.getFirst().get("BodyText").getStringValue());
  }

  private static void answers(String link) {
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

  private static void declines(String link) {
    var page = new Browser(environment.api.address()).open(link);
    page.fill("reason", "no_time").press("/decline");
    assertThat(page.page().select("form")).isEmpty();
  }

  private static void bounces(String id, String address) {
    link(address);
    environment.sendMailEvent("Email Bounced", id, referee(id, 2));
    Await.until(() -> statuses(id).equals(List.of("submitted", "declined", "bounced")));
  }

  private static void isCompleted(String id) {
    var report = environment.api.get("/v1/checks/" + id + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("complete").getBooleanValue()).isTrue();
    assertThat(report.http().body()).contains("Lead of samples 样例", "Robin Sample");
    assertThat(environment.api.check(id).get("status").getStringValue()).isEqualTo("completed");
  }

  /** The schedule purges the check when its retention is over. */
  private static void isPurged(String id, String link) {
    environment.moveBack(id, "CHECK", Duration.ofDays(31), "settled_at");
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
        .contains("CHECK")
        .allMatch(sortKey -> sortKey.equals("CHECK") || sortKey.startsWith("EVENT#"));
  }

  private static List<String> sortKeys(String table, String id) {
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

  private static String referee(String id, int index) {
    return JsonNodes.elements(environment.api.check(id), "referees")
        .get(index)
        .get("id")
        .getStringValue();
  }

  private static List<String> statuses(String id) {
    return JsonNodes.elements(environment.api.check(id), "referees").stream()
        .map(referee -> referee.get("status").getStringValue())
        .toList();
  }
}
