package refcheck.emulator.aws;

import static refcheck.emulator.aws.AwsService.DYNAMODB;
import static refcheck.emulator.aws.AwsService.KMS;
import static refcheck.emulator.aws.AwsService.SES;
import static refcheck.emulator.aws.AwsService.SQS;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.mail.Mailbox;

/**
 * Serves DynamoDB, SQS, KMS and SES on the host's own port. {@link #close} stops what was started
 * and keeps the data.
 */
public final class AwsServices implements AutoCloseable {

  /** More mails than can have undelivered events at any time. */
  private static final int REPUBLISHED_MAILS = 200;

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Map<AwsService, HttpHandler> handlers = new EnumMap<>(AwsService.class);
  private final AwsEndpoint endpoint = new AwsEndpoint(handlers);
  private final SesFaults faults = new SesFaults();

  private @Nullable DynamoChild dynamo;
  private Runnable republish = () -> {};

  private AwsServices() {}

  /**
   * Starts the services to emulate and returns when they answer.
   *
   * @param events receives SES events in EventBridge's format, one at a time, on a dedicated thread
   */
  public static AwsServices start(AwsSettings settings, Mailbox mailbox, Consumer<byte[]> events) {
    var services = new AwsServices();
    try {
      services.open(settings, mailbox, events);
      return services;
    } catch (RuntimeException | Error e) {
      services.close();
      throw e;
    }
  }

  /**
   * Whether a call looks like an AWS call. Calls to services that this host does not serve count,
   * too.
   */
  public boolean accepts(HttpExchange exchange) {
    return endpoint.accepts(exchange);
  }

  public HttpHandler handler() {
    return endpoint;
  }

  /** Runs {@code then} if a service stops unexpectedly. The host cannot work without it. */
  public void onUnexpectedExit(Runnable then) {
    if (dynamo != null) {
      dynamo.onUnexpectedExit(then);
    }
  }

  /**
   * Publishes the events of the last mails again. Events that were pending when the host crashed
   * were in an in-memory queue and are lost. SES may publish an event twice.
   */
  public void republishMailEvents() {
    republish.run();
  }

  public SesFaults sesFaults() {
    return faults;
  }

  @Override
  public void close() {
    while (!closing.isEmpty()) {
      closing.pop().run();
    }
  }

  private void open(AwsSettings settings, Mailbox mailbox, Consumer<byte[]> events) {
    var client = client();
    var served = settings.served();
    // DynamoDB Local starts in its own process while the other services start here.
    dynamo = served.contains(DYNAMODB) ? startDynamo(settings) : null;
    if (served.contains(KMS)) {
      var ring = new KeyRing(PrivateFolder.open(settings.data().resolve("kms")), settings.clock());
      handlers.put(KMS, new KmsEndpoint(ring, settings.region(), settings.clock()));
    }
    if (served.contains(SES)) {
      handlers.put(SES, startSes(settings, mailbox, events));
    }
    if (served.contains(SQS)) {
      handlers.put(SQS, new ReverseProxy(client, startQueues(settings).address()));
    }
    if (dynamo != null) {
      handlers.put(DYNAMODB, new ReverseProxy(client, dynamo.address()));
    }
  }

  private HttpClient client() {
    var executor = Executors.newVirtualThreadPerTaskExecutor();
    var client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(executor).build();
    closing.push(executor::shutdownNow);
    closing.push(client::shutdownNow);
    return client;
  }

  private DynamoChild startDynamo(AwsSettings settings) {
    var child = DynamoChild.start(settings.data());
    closing.push(child::close);
    return child;
  }

  private QueueServer startQueues(AwsSettings settings) {
    var queues = QueueServer.start(settings);
    closing.push(queues::close);
    return queues;
  }

  private SesEndpoint startSes(AwsSettings settings, Mailbox mailbox, Consumer<byte[]> listener) {
    var events = new SesEvents(listener, settings.clock(), settings.region());
    closing.push(events::close);
    republish =
        () -> {
          var mails = mailbox.mails();
          mails
              .subList(Math.max(0, mails.size() - REPUBLISHED_MAILS), mails.size())
              .forEach(events::announce);
        };
    var account = new SesAccount(PrivateFolder.open(settings.data().resolve("ses")));
    return new SesEndpoint(settings, account, mailbox, events, faults);
  }
}
