package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.LambdaFunction;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the journey leaves in the tables, queues, logs and files. */
final class JourneyTraces {
  private final List<String> personal =
      new ArrayList<>(
          List.of(
              "样例甲",
              "样例乙",
              "仓库主管样例",
              "Casey Sample",
              "Robin Sample",
              "Alex Sample",
              "Warehouse Team Lead",
              "Former Sample Works",
              "former.example.com",
              "细心样例",
              "never late",
              "Lead of <samples>",
              "Other sample role"));

  /** Adds a personal text that must not remain. */
  void add(String text) {
    personal.add(text);
  }

  void haveNoPersonalData() {
    try (var tables = tables()) {
      var traces = search(tables).all(RunningHost.DATA);
      assertThat(traces).hasSizeGreaterThan(100);
      assertThat(PersonalDataSearch.found(traces, personal)).isEmpty();
    }
  }

  void areOnlyProcessData(String id) {
    try (var tables = tables()) {
      var remaining =
          search(tables).rows("MainTable").stream()
              .filter(row -> row.toString().contains(id))
              .toList();
      assertThat(remaining).extracting(row -> row.get("pk").s()).containsOnly("T#demo#C#" + id);
      assertThat(remaining)
          .extracting(row -> row.get("sk").s())
          .contains("CASE")
          .allMatch(sk -> sk.equals("CASE") || sk.startsWith("EVENT#"));
      assertThat(remaining).noneMatch(row -> row.toString().contains("req-"));
      assertThat(search(tables).rows("KeysTable")).noneMatch(row -> row.toString().contains(id));
    }
  }

  /**
   * The host rejects calls that roles do not allow, in every test. This checks the opposite: the
   * lifecycle used every grant.
   */
  static void useAllGrants() {
    var stack = RunningHost.host().stack();
    assertThat(stack.template().functions())
        .allSatisfy(function ->
            assertThat(stack.functions().role(function.name()).unused())
                .filteredOn(grant -> !isForABacklog(function, grant))
                .as(function.name())
                .isEmpty());
  }

  /**
   * Grants for a backlog, which one check on a healthy stack does not need. ProcessDueChecksTest
   * covers them.
   */
  private static boolean isForABacklog(LambdaFunction function, Grant grant) {
    return function.name().equals("process-due-checks")
        && Set.of("dynamodb:UpdateItem", "sqs:SendMessage").contains(grant.action());
  }

  private static PersonalDataSearch search(DynamoDbClient tables) {
    return new PersonalDataSearch(RunningHost.host().stack().template(), tables);
  }

  private static DynamoDbClient tables() {
    return DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()).build();
  }
}
