package refcheck.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.json.Json;
import refcheck.local.bench.LoadClient.Made;
import refcheck.local.host.StackRuntime;
import refcheck.local.journey.Api;
import refcheck.local.journey.RunningHost;
import refcheck.local.json.JsonNodes;
import refcheck.local.template.Queue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What must be so when all is quiet again, however much was asked at once. */
final class LoadAftermath {
  private static final List<QueueAttributeName> COUNTS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  private final StackRuntime engine = RunningHost.host().stack();
  private final Api api = RunningHost.api();
  private final DynamoDbClient tables;
  private final SqsClient queues;
  private final Set<String> known = new HashSet<>();

  LoadAftermath(DynamoDbClient tables, SqsClient queues) {
    this.tables = tables;
    this.queues = queues;
  }

  /** Takes what is there already for somebody else's. */
  void forget() {
    known.addAll(checks());
    api.call("DELETE", "/_aws/ses", null);
  }

  /** Whether a letter is on its way; when nothing else is, it waits for time to pass. */
  boolean isOpen() {
    return letters().stream().anyMatch(state -> !state.equals("sent"));
  }

  private List<String> letters() {
    return places("MAIL#").stream().map(row -> row.get("letter").s()).toList();
  }

  void holds(List<Made> made) {
    engine
        .template()
        .queues()
        .forEach(queue -> assertThat(waiting(queue)).as("messages in %s", queue.name()).isZero());
    assertThat(checks().stream().filter(id -> !known.contains(id)))
        .as("checks in the table, each once")
        .containsExactlyInAnyOrderElementsOf(made.stream().map(Made::id).toList());
    made.forEach(this::isWhole);
    lettersWereSentOnce(made);
    forget();
  }

  private List<String> checks() {
    return places("CHECK").stream().map(row -> row.get("pk").s().replaceFirst(".*#", "")).toList();
  }

  private List<Map<String, AttributeValue>> places(String prefix) {
    return tables
        .scanPaginator(request ->
            request
                .tableName(engine.template().tables().getFirst().name())
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

  private void isWhole(Made made) {
    assertThat(api.get("/v1/checks?external_id=" + made.externalId()).http().body())
        .contains(made.id());
    var check = api.check(made.id());
    assertThat(check.get("status").getStringValue()).as(made.id()).isEqualTo("completed");
    var report = api.get("/v1/checks/" + made.id() + "/report");
    assertThat(report.status()).isEqualTo(200);
    assertThat(report.json().get("complete").getBooleanValue()).isTrue();
    made.addresses()
        .forEach(address -> assertThat(report.http().body()).containsOnlyOnce(Made.words(address)));
  }

  /** Two invitations, two receipts, and thanks to whoever answered first. */
  private void lettersWereSentOnce(List<Made> made) {
    var mails = JsonNodes.elements(api.get("/_aws/ses").json(), "messages");
    var perLetter =
        mails.stream()
            .collect(
                Collectors.groupingBy(
                    mail ->
                        JsonNodes.texts(mail, "Destination", "ToAddresses")
                            + Json.text(mail.get("Tags")).replaceFirst("\"attempt\".*", ""),
                    Collectors.counting()));
    assertThat(perLetter.values()).as("mails per letter").allMatch(count -> count == 1);
    assertThat(mails).hasSize(5 * made.size());
    assertThat(letters()).as("letters").containsOnly("sent");
  }
}
