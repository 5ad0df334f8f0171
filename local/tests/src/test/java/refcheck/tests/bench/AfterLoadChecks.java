package refcheck.tests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.Queue;
import refcheck.host.StackRuntime;
import refcheck.json.Json;
import refcheck.tests.bench.LoadClient.CreatedCheck;
import refcheck.tests.journey.Api;
import refcheck.tests.journey.RunningHost;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Checks the state of the system after a load test, when it is idle again. */
final class AfterLoadChecks {
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final StackRuntime stack = RunningHost.host().stack();
  private final Api api = RunningHost.api();
  private final DynamoDbClient tables;
  private final SqsClient queues;
  private final Set<String> known = new HashSet<>();

  AfterLoadChecks(DynamoDbClient tables, SqsClient queues) {
    this.tables = tables;
    this.queues = queues;
  }

  /** Ignores existing checks and deletes existing mails. */
  void ignoreExisting() {
    known.addAll(checks());
    api.call("DELETE", "/_aws/ses", null);
  }

  /**
   * Whether an email is not sent yet. When nothing else is in flight, it waits for its next
   * attempt.
   */
  boolean hasUnsentEmails() {
    return emailStates().stream().anyMatch(state -> !state.equals("sent"));
  }

  private List<String> emailStates() {
    return rows("DELIVERY#").stream().map(row -> row.get("state").s()).toList();
  }

  void verify(List<CreatedCheck> created) {
    stack
        .template()
        .queues()
        .forEach(queue -> assertThat(waiting(queue)).as("messages in %s", queue.name()).isZero());
    assertThat(checks().stream().filter(id -> !known.contains(id)))
        .as("checks in the table, each exactly once")
        .containsExactlyInAnyOrderElementsOf(created.stream().map(CreatedCheck::id).toList());
    created.forEach(this::isComplete);
    emailsWereSentOnce(created);
    ignoreExisting();
  }

  private List<String> checks() {
    return rows("CASE").stream().map(row -> row.get("pk").s().replaceFirst(".*#", "")).toList();
  }

  private List<Map<String, AttributeValue>> rows(String prefix) {
    return tables
        .scanPaginator(request ->
            request
                .tableName(stack.template().tables().getFirst().name())
                .consistentRead(true)
                .filterExpression("begins_with(sk, :prefix)")
                .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(prefix))))
        .items()
        .stream()
        .toList();
  }

  private int waiting(Queue queue) {
    var counts =
        queues
            .getQueueAttributes(request -> request.queueUrl(queue.url()).attributeNames(COUNTS))
            .attributes()
            .values();
    return counts.stream().mapToInt(Integer::parseInt).sum();
  }

  private void isComplete(CreatedCheck created) {
    assertThat(api.get("/v1/checks?external_id=" + created.externalId()).http().body())
        .contains(created.id());
    var check = api.check(created.id());
    assertThat(check.get("status").getStringValue()).as(created.id()).isEqualTo("completed");
    var report = api.get("/v1/checks/" + created.id() + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("complete").getBooleanValue()).isTrue();
    created
        .addresses()
        .forEach(address ->
            assertThat(report.http().body()).containsOnlyOnce(CreatedCheck.answerText(address)));
  }

  /**
   * For each check: two invitations, two receipts, and one thanks to the referee who answered
   * first.
   */
  private void emailsWereSentOnce(List<CreatedCheck> created) {
    var mails = JsonNodes.elements(api.get("/_aws/ses").json(), "messages");
    var countByEmail =
        mails.stream()
            .collect(
                Collectors.groupingBy(
                    mail ->
                        JsonNodes.texts(mail, "Destination", "ToAddresses")
                            + Json.text(mail.get("Tags")).replaceFirst("\"attempt\".*", ""),
                    Collectors.counting()));
    assertThat(countByEmail.values()).as("mails per email").allMatch(count -> count == 1);
    assertThat(mails).hasSize(5 * created.size());
    assertThat(emailStates()).as("states of emails").containsOnly("sent");
  }
}
