package refcheck.tests.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import refcheck.emulator.front.ApiFront;
import refcheck.json.Json;

/**
 * Runs a check with two referees who both answer, from creation to purge. Nothing else happens on
 * the stack, and all messages are processed one at a time, so that each run uses the same
 * resources.
 */
final class SingleCheckRun implements AutoCloseable {
  private final ManualStack stack;
  private final Api mailbox = RunningHost.api();
  private final HttpServer front;
  private final Api api;
  private final ManualDelivery delivery;

  /** Is notified after each call that a person or program waits for. */
  interface Listener {
    void done(String function, String call);
  }

  SingleCheckRun(ManualStack stack) {
    this.stack = stack;
    this.delivery = new ManualDelivery(stack);
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
    var created = api.post("/v1/checks", request.body, request.mark);
    listener.done("create-check", "create");
    var id = created.json().get("id").getStringValue();
    delivery.begin(id);
    delivery.settle();
    answer(request.address("robin"), listener);
    answer(request.address("alex"), listener);
    delivery.settle();
    api.check(id);
    api.get("/v1/checks/" + id + "/report");
    listener.done("read-report", "report");
    delivery.settle();
    stack.clock.advance(Duration.ofDays(91));
    stack.invoke("process-due-checks", Json.object());
    delivery.settle();
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

  @Override
  public void close() {
    front.stop(0);
    delivery.close();
  }
}
