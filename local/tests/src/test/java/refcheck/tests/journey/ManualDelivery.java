package refcheck.tests.journey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import refcheck.emulator.pollers.AttributeJson;
import refcheck.emulator.template.Queue;
import refcheck.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Delivers everything that functions send about one check, one at a time. */
final class ManualDelivery implements AutoCloseable {
  private final ManualStack stack;
  private final SqsClient queues = SqsClient.create();
  private final Set<String> published = new HashSet<>();
  private final Set<String> deliveredEvents = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private String id = "";

  ManualDelivery(ManualStack stack) {
    this.stack = stack;
  }

  /** Continues with another check. */
  void begin(String check) {
    emails.clear();
    id = check;
  }

  /** Delivers stream records, messages and mail events until there are no new ones. */
  void settle() {
    boolean isBusy = true;
    while (isBusy) {
      isBusy = publish();
      isBusy |= deliver("EmailsQueue", "send-email");
      isBusy |= deliver("PurgesQueue", "purge-check");
      isBusy |= deliverMailEvents();
    }
  }

  /** Publishes every new row as a stream record of its own. */
  private boolean publish() {
    var rows = rows("EVENT#");
    rows.addAll(rows("DELIVERY#"));
    rows.removeIf(row -> !isStreamed(row) || !published.add(row.get("sk") + " " + row));
    rows.forEach(row -> {
      if (isDelivery(row)) {
        emails.add(row.get("sk").s());
      }
      var change = Json.object("SequenceNumber", "1", "NewImage", AttributeJson.item(row));
      stack.invoke(
          "publish-events", Json.object("Records", List.of(Json.object("dynamodb", change))));
    });
    return !rows.isEmpty();
  }

  private static boolean isDelivery(Map<String, AttributeValue> row) {
    return row.get("sk").s().startsWith("DELIVERY#");
  }

  private static boolean isStreamed(Map<String, AttributeValue> row) {
    return isDelivery(row)
        ? row.get("state").s().equals("pending")
        : row.containsKey("purge_began");
  }

  List<Map<String, AttributeValue>> rows(String prefix) {
    var values =
        Map.of(
            ":pk", AttributeValue.fromS("T#byhand#C#" + id),
            ":sk", AttributeValue.fromS(prefix));
    return new ArrayList<>(
        stack
            .tables
            .query(request ->
                request
                    .tableName(stack.template.tables().getFirst().name())
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                    .expressionAttributeValues(values))
            .items());
  }

  private boolean deliver(String queue, String function) {
    var url =
        stack.template.queues().stream()
            .map(Queue::url)
            .filter(each -> each.endsWith("-" + queue))
            .findFirst()
            .orElseThrow();
    List<Message> messages =
        queues.receiveMessage(request -> request.queueUrl(url).maxNumberOfMessages(10)).messages();
    for (var message : messages) {
      if (!stack.deliver(function, message.body())) {
        throw new IllegalStateException(function + " failed on " + message.body());
      }
      queues.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    }
    return !messages.isEmpty();
  }

  /** Delivers the mail service's event of each email. */
  private boolean deliverMailEvents() {
    Await.until(() -> mailEvents().size() == emails.size());
    var newEvents = mailEvents().stream().filter(deliveredEvents::add).toList();
    newEvents.forEach(message -> stack.deliver("record-delivery", message));
    return !newEvents.isEmpty();
  }

  private List<String> mailEvents() {
    return QueueRecorder.messages().stream()
        .filter(message -> message.queue().endsWith("DeliveriesQueue"))
        .map(QueueRecorder.SentMessage::body)
        .filter(body -> body.contains(id))
        .toList();
  }

  @Override
  public void close() {
    queues.close();
  }
}
