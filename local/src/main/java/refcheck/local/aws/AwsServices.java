package refcheck.local.aws;

import static refcheck.local.aws.AwsService.DYNAMODB;
import static refcheck.local.aws.AwsService.KMS;
import static refcheck.local.aws.AwsService.SES;
import static refcheck.local.aws.AwsService.SQS;

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
import refcheck.local.data.Folder;
import refcheck.local.mailbox.Mailbox;

/**
 * DynamoDB, SQS, KMS and SES on the host's own port; closing it stops what it started and keeps the
 * data.
 */
public final class AwsServices implements AutoCloseable {

  /** More than can be under way at any time. */
  private static final int TOLD_AGAIN = 200;

  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Map<AwsService, HttpHandler> handlers = new EnumMap<>(AwsService.class);
  private final AwsEndpoint endpoint = new AwsEndpoint(handlers);
  private final SesFaults faults = new SesFaults();

  private @Nullable DynamoChild dynamo;
  private Runnable retelling = () -> {};

  private AwsServices() {}

  /**
   * Starts the services that are to be served, and returns when they answer.
   *
   * @param events takes SES's events in EventBridge's shape, one after the other, on a thread of
   *     its own
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

  /** Whether a call looks like one to AWS, also to a service that is left out. */
  public boolean accepts(HttpExchange exchange) {
    return endpoint.accepts(exchange);
  }

  public HttpHandler handler() {
    return endpoint;
  }

  /** What to do if a service ends by itself; nothing works without it. */
  public void onDeath(Runnable then) {
    if (dynamo != null) {
      dynamo.onDeath(then);
    }
  }

  /**
   * Tells once more what became of the last mails: what was said of them when the host died was in
   * a queue in memory, and SES may say everything twice.
   */
  public void tellOfMailsAgain() {
    retelling.run();
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
    // It starts in a process of its own while the others start here.
    dynamo = served.contains(DYNAMODB) ? startDynamo(settings) : null;
    if (served.contains(KMS)) {
      var ring = new KeyRing(Folder.open(settings.data().resolve("kms")), settings.clock());
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
    retelling =
        () -> {
          var mails = mailbox.mails();
          mails
              .subList(Math.max(0, mails.size() - TOLD_AGAIN), mails.size())
              .forEach(events::announce);
        };
    var account = new SesAccount(Folder.open(settings.data().resolve("ses")));
    return new SesEndpoint(settings, account, mailbox, events, faults);
  }
}
