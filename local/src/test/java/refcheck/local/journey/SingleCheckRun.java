package refcheck.local.journey;

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
import refcheck.json.Json;
import refcheck.local.front.ApiFront;
import refcheck.local.pollers.AttributeJson;
import refcheck.local.template.Queue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * A check with two referees who both answer, from door to dust, on a stack where nothing else
 * happens and everything comes one at a time: what it takes is what a check takes, each time.
 */
final class SingleCheckRun implements AutoCloseable {
  private final ManualStack stack;
  private final Api mailbox = RunningHost.api();
  private final SqsClient queues = SqsClient.create();
  private final HttpServer front;
  private final Api api;
  private final Set<String> published = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> letters = new HashSet<>();
  private String id = "";

  /** Hears of what a person or program has just waited for, and of the function that did it. */
  interface Watch {
    void done(String function, String what);
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

  void run(Watch watch) {
    var wish = CheckRequestBuilder.english(stack.clock.instant());
    wish.referee("Robin Sample", "en", wish.address("robin"))
        .referee("Alex Sample", "en", wish.address("alex"));
    letters.clear();
    var created = api.post("/v1/checks", wish.body, wish.mark);
    watch.done("create-check", "create");
    id = created.json().get("id").getStringValue();
    settle();
    answer(wish.address("robin"), watch);
    answer(wish.address("alex"), watch);
    settle();
    api.check(id);
    api.get("/v1/checks/" + id + "/report");
    watch.done("read-report", "report");
    settle();
    stack.clock.advance(Duration.ofDays(91));
    stack.invoke("process-due-checks", Json.object());
    settle();
  }

  private void answer(String address, Watch watch) {
    var mail = mailbox.mailsTo(address).getFirst().get("Body").get("text_part").getStringValue();
    var link = URI.create(EmailLinks.first(mail));
    var page = new Browser(api.address()).open(link.getRawPath() + "?" + link.getRawQuery());
    page.press("/begin");
    watch.done("submit-form", "begin");
    ShortestAnswers.fill(page).press("/submit");
    if (!ShortestAnswers.areTaken(page)) {
      throw new IllegalStateException("was not taken: " + page.text());
    }
    watch.done("submit-form", "submit");
  }

  /** Carries what was written to where it goes, until nothing new is written. */
  private void settle() {
    boolean isBusy = true;
    while (isBusy) {
      isBusy = publish();
      isBusy |= deliver("LettersQueue", "send-email");
      isBusy |= deliver("PurgesQueue", "purge-check");
      isBusy |= tell();
    }
  }

  /** Every row as the stream would bring it: each commit comes alone. */
  private boolean publish() {
    var rows = rows("EVENT#");
    rows.addAll(rows("MAIL#"));
    rows.removeIf(row -> !isStreamed(row) || !published.add(row.get("sk") + " " + row));
    rows.forEach(row -> {
      if (row.containsKey("letter")) {
        letters.add(row.get("sk").s());
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
        throw new IllegalStateException(function + " did not take " + message.body());
      }
      queues.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()));
    }
    return !messages.isEmpty();
  }

  /** What the mail service says of each letter: that it was sent. */
  private boolean tell() {
    Await.until(() -> evidence().size() == letters.size());
    var news = evidence().stream().filter(told::add).toList();
    news.forEach(message -> stack.deliver("record-delivery", message));
    return !news.isEmpty();
  }

  private List<String> evidence() {
    return QueueRecorder.heard().stream()
        .filter(heard -> heard.queue().endsWith("DeliveriesQueue"))
        .map(QueueRecorder.Heard::body)
        .filter(body -> body.contains(id))
        .toList();
  }

  @Override
  public void close() {
    front.stop(0);
    queues.close();
  }
}
