package refcheck.tests.deployed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import refcheck.tests.journey.CheckRequestBuilder;

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
    var steps = new DeployedLifecycle(environment);
    var request = CheckRequestBuilder.english(Instant.now()).with("retention_days", 30);
    request
        .referee("Robin Sample", "en", request.address("robin"))
        .referee("样例乙", "zh-CN", request.address("yi"))
        .referee("Alex Sample", "de", request.address("alex"));
    var created = environment.api.post("/v1/checks", request.body);
    assertThat(created.status()).as(created.http().body()).isEqualTo(201);
    var id = created.json().get("id").getStringValue();
    var robinsLink = steps.link(request.address("robin"));
    steps.answers(robinsLink);
    steps.declines(steps.link(request.address("yi")));
    steps.bounces(id, request.address("alex"));
    steps.isCompleted(id);
    steps.isPurged(id, robinsLink);
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
}
