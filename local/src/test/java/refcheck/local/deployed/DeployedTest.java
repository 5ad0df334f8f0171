package refcheck.local.deployed;

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
import refcheck.local.journey.Await;
import refcheck.local.journey.Browser;
import refcheck.local.journey.CheckRequestBuilder;
import refcheck.local.journey.EmailLinks;
import refcheck.local.journey.ShortestAnswers;
import refcheck.local.json.JsonNodes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The main job, from door to dust, on a stack that `sam deploy` made of the template. */
@Tag("deployed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeployedTest {
  private static DeployedEnvironment world;

  @BeforeAll
  static void deploys() throws Exception {
    world = DeployedEnvironment.deploy();
  }

  @AfterAll
  static void ends() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  @Order(1)
  void goesFromDoorToDust() {
    System.out.println("one check, from door to dust");
    var wish = CheckRequestBuilder.english(Instant.now()).with("retention_days", 30);
    wish.referee("Robin Sample", "en", wish.address("robin"))
        .referee("样例乙", "zh-CN", wish.address("yi"))
        .referee("Alex Sample", "de", wish.address("alex"));
    var created = world.api.post("/v1/checks", wish.body);
    assertThat(created.status()).as(created.http().body()).isEqualTo(201);
    var id = created.json().get("id").getStringValue();
    var robins = link(wish.address("robin"));
    answers(robins);
    declines(link(wish.address("yi")));
    bounces(id, wish.address("alex"));
    isCompleted(id);
    isPurged(id, robins);
  }

  /** Ten processes die in the midst of their work: nothing is lost, and nothing is done twice. */
  @Test
  @Order(2)
  void endsWellWhateverProcessesDie() throws Exception {
    try (var crowd = new FaultyLoad(world)) {
      crowd.work(Duration.ofSeconds(25), () -> ProcessKiller.kill(world.engine, 10));
      crowd.isWhole();
    }
  }

  @Test
  @Order(3)
  void losesNothingToASecondDeployment() throws Exception {
    try (var crowd = new FaultyLoad(world)) {
      crowd.work(Duration.ofSeconds(5), () -> world.stack.deploy("LogRetentionDays=90"));
      crowd.isWhole();
    }
  }

  @Test
  @Order(4)
  void keepsTheTablesWhenTheStackIsDeleted() throws Exception {
    world.stack.delete();
    for (var table : List.of("MainTable", "KeysTable")) {
      var rows = world.tables.scan(request -> request.tableName(world.stack.name(table)));
      assertThat(rows.items()).as(table).isNotEmpty();
    }
  }

  private static String link(String address) {
    Await.until(() -> !world.mailsTo(address).isEmpty());
    var mails = world.mailsTo(address);
    assertThat(mails).hasSize(1);
    return EmailLinks.first(mails.getFirst().get("BodyText").getStringValue());
  }

  private static void answers(String link) {
    var page = new Browser(world.api.address()).open(link);
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
    var page = new Browser(world.api.address()).open(link);
    page.fill("reason", "no_time").press("/decline");
    assertThat(page.page().select("form")).isEmpty();
  }

  private static void bounces(String id, String address) {
    link(address);
    world.says("Email Bounced", id, referee(id, 2));
    Await.until(() -> statuses(id).equals(List.of("submitted", "declined", "bounced")));
  }

  private static void isCompleted(String id) {
    var report = world.api.get("/v1/checks/" + id + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("complete").getBooleanValue()).isTrue();
    assertThat(report.http().body()).contains("Lead of samples 样例", "Robin Sample");
    assertThat(world.api.check(id).get("status").getStringValue()).isEqualTo("completed");
  }

  /** The schedule does it, once the retention is over. */
  private static void isPurged(String id, String link) {
    world.passes(id, "CHECK", Duration.ofDays(31), "settled_at");
    Await.until(
        Duration.ofMinutes(3),
        () -> world.api.check(id).get("status").getStringValue().equals("purged"));
    assertThat(world.api.get("/v1/checks/" + id + "/report").status()).isEqualTo(410);
    assertThat(world.api.timeline(id))
        .contains("check.created", "referee.submitted", "check.completed")
        .endsWith("check.purge_began", "check.purged");
    assertThat(new Browser(world.api.address()).open(link).status()).isEqualTo(404);
    assertThat(places("KeysTable", id)).isEmpty();
    assertThat(places("MainTable", id))
        .contains("CHECK")
        .allMatch(place -> place.equals("CHECK") || place.startsWith("EVENT#"));
  }

  private static List<String> places(String table, String id) {
    return world
        .tables
        .queryPaginator(request ->
            request
                .tableName(world.stack.name(table))
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS("T#acme#C#" + id))))
        .items()
        .stream()
        .map(row -> row.get("sk").s())
        .toList();
  }

  private static String referee(String id, int index) {
    return JsonNodes.elements(world.api.check(id), "referees")
        .get(index)
        .get("id")
        .getStringValue();
  }

  private static List<String> statuses(String id) {
    return JsonNodes.elements(world.api.check(id), "referees").stream()
        .map(referee -> referee.get("status").getStringValue())
        .toList();
  }
}
