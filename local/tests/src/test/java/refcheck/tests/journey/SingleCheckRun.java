package refcheck.tests.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import refcheck.emulator.front.ApiFront;
import refcheck.emulator.pollers.AttributeJson;
import refcheck.emulator.template.Queue;
import refcheck.json.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Runs a check with two referees who both answer, from creation to purge. Nothing else happens on
 * the stack, and all messages are processed one at a time, so that each run uses the same
 * resources.
 */
final class SingleCheckRun implements AutoCloseable {
  private final ManualStack stack;
  private final Api mailbox = RunningHost.api();
  private final SqsClient queues = SqsClient.create();
  private final HttpServer front;
  private final Api api;
  private final Set<String> published = new HashSet<>();
  private final Set<String> deliveredEvents = new HashSet<>();
  private final Set<String> emails = new HashSet<>();
  private String id = "";

  /** Is notified after each call that a person or program waits for. */
  interface Listener {
    void done(String function, String call);
  }

  SingleCheckRun(ManualStack stack) {
    this.stack = stack;
    try {
      front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    front.createContext("/", new ApiFront(stack.template, stack.meter, stack.clock, _ -> {}));
    front.start();
    var address = URI.create("http://127.0.0.1:" + front.getAddress().getPort());
    api = new Api(address, stack.key());
  }

  void run() {
    run((_, _) -> {});
  }

  void run(Listener listener) {
    var request = CheckRequestBuilder.english(stack.clock.instant());
    request
        .referee("Robin Sample", "en", request.address("robin"))
        .referee("Alex Sample", "en", request.address("alex"));
    emails.clear();
    var created = api.post("/v1/checks", request.body, request.mark);
    listener.done("create-check", "create");
    id = created.json().get("id").getStringValue();
    settle();
    answer(request.address("robin"), listener);
    answer(request.address("alex"), listener);
    settle();
    api.check(id);
    api.get("/v1/checks/" + id + "/report");
    listener.done("read-report", "report");
    settle();
    stack.clock.advance(Duration.ofDays(91));
    stack.invoke("process-due-checks", Json.object());
    settle();
  }

  private void answer(String address, Listener listener) {
    var mail = mailbox.mailsTo(address).getFirst().get("Body").get("text_part").getStringValue();
    var link = URI.create(EmailLinks.first(mail));
    var page = new Browser(api.address()).open(link.getRawPath() + "?" + link.getRawQuery());
    page.press("/begin");
    listener.done("submit-form", "begin");
    ShortestAnswers.fill(page).press("/submit");
    if (!ShortestAnswers.areSubmitted(page)) {
      throw new IllegalStateException("the answers were not accepted: " + page.text());
    }
    listener.done("submit-form", "submit");
  }

  /** Delivers stream records, messages and mail events until there are no new ones. */
  private void settle() {
    boolean isBusy = true;
    while (isBusy) {
      isBusy = publish();
      isBusy |= deliver("LettersQueue", "send-email");
      isBusy |= deliver("PurgesQueue", "purge-check");
      isBusy |= deliverMailEvents();
    }
  }

  /** Publishes every new row as a stream record of its own. */
  private boolean publish() {
    var rows = rows("EVENT#");
    rows.addAll(rows("MAIL#"));
    rows.removeIf(row -> !isStreamed(row) || !published.add(row.get("sk") + " " + row));
    rows.forEach(row -> {
      if (row.containsKey("letter")) {
        emails.add(row.get("sk").s());
      }
      var change = Json.object("SequenceNumber", "1", "NewImage", AttributeJson.item(row));
      stack.invoke(
          "publish-events", Json.object("Records", List.of(Json.object("dynamodb", change))));
    });
    return !rows.isEmpty();
  }

  private static boolean isStreamed(Map<String, AttributeValue> row) {
    return !row.containsKey("letter") || row.get("letter").s().equals("pending");
  }

  private List<Map<String, AttributeValue>> rows(String prefix) {
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
    front.stop(0);
    queues.close();
  }
}
