package refcheck.emulator.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.mail.Mailbox;
import refcheck.emulator.wire.HostResponse;

/**
 * Emulates SES v2: identities, configuration sets, and sending into the mailbox.
 *
 * <p>The beginning of a recipient's address selects the simulated outcome: {@code bounce} (Send,
 * Bounce/Permanent), {@code softbounce} (Send, Bounce/Transient), {@code complaint} (Send,
 * Delivery, Complaint), {@code reject} (only Reject). All other recipients get Send and Delivery. A
 * crash loses events that were not yet published, as SES may lose events.
 */
final class SesEndpoint implements HttpHandler {

  private static final String API = "/v2/email/";

  private final SesAccount account;
  private final SesAccountOperations accounts;
  private final Mailbox mailbox;
  private final SesEvents events;
  private final SesFaults faults;
  private final Clock clock;
  private final String region;

  SesEndpoint(
      AwsSettings settings,
      SesAccount account,
      Mailbox mailbox,
      SesEvents events,
      SesFaults faults) {
    this.account = account;
    this.accounts = new SesAccountOperations(account);
    this.mailbox = mailbox;
    this.events = events;
    this.faults = faults;
    this.clock = settings.clock();
    this.region = settings.region();
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = exchange.getRequestBody().readAllBytes();
    answer(exchange.getRequestMethod(), path, body).send(exchange);
  }

  private HostResponse answer(String method, String path, byte[] body) {
    try {
      var request =
          JsonNodes.readObject(body).orElseThrow(() -> MailAddress.invalid("The body is not JSON"));
      return answer(method, path.replaceFirst(API, "").split("/", 2), request);
    } catch (AwsRefusal refusal) {
      return refusal.answer();
    }
  }

  private HostResponse answer(String method, String[] resource, JsonNode request) {
    var name = resource.length > 1 ? resource[1] : null;
    return switch (method + " " + resource[0] + (name == null ? "" : "/")) {
      case "POST outbound-emails" -> HostResponse.json(200, Map.of("MessageId", send(request)));
      case "POST identities" -> accounts.addIdentity(request);
      case "GET identities/" -> accounts.identity(name);
      case "POST configuration-sets" -> accounts.addConfigurationSet(request);
      case "GET configuration-sets/" -> accounts.configurationSet(name);
      default ->
          throw new AwsRefusal(
              404, "UnknownOperationException", "The local host's SES does not support this call");
    };
  }

  private String send(JsonNode request) {
    var fault = faults.take();
    fault.filter(taken -> !taken.after()).ifPresent(SesEndpoint::refuse);
    var mail = new OutboundEmail(request, UUID.randomUUID() + "-000000", clock.instant()).read();
    accounts.requireConfigurationSet(mail.configurationSet());
    account.requireVerified(MailAddress.parse(mail.source()), region);
    mailbox.keep(mail);
    events.announce(mail);
    fault.ifPresent(SesEndpoint::refuse);
    return mail.id();
  }

  private static void refuse(SesFaults.Fault fault) {
    throw fault.refusal();
  }
}
