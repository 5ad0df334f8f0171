package refcheck.emulator.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import refcheck.emulator.wire.HostResponse;

/** Emulates KMS for symmetric keys over its JSON 1.1 protocol. */
final class KmsEndpoint implements HttpHandler {

  private final KmsKeyOperations keys;
  private final KmsCipherOperations ciphers;

  KmsEndpoint(KeyRing ring, String region, Clock clock) {
    this.keys = new KmsKeyOperations(ring, region, clock);
    this.ciphers = new KmsCipherOperations(ring, region);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var target = exchange.getRequestHeaders().getFirst(AwsService.TARGET);
    var body = exchange.getRequestBody().readAllBytes();
    answer(target.substring(target.indexOf('.') + 1), body)
        .with("Content-Type", "application/x-amz-json-1.1")
        .send(exchange);
  }

  private HostResponse answer(String action, byte[] body) {
    try {
      return HostResponse.json(200, execute(action, KmsRequest.read(body)));
    } catch (AwsRefusal refusal) {
      return refusal.answer();
    }
  }

  private Map<String, Object> execute(String action, KmsRequest request) {
    return switch (action) {
      case "CreateKey" -> keys.create(request);
      case "DescribeKey" -> keys.describe(request);
      case "CreateAlias" -> keys.createAlias(request);
      case "ListAliases" -> keys.listAliases(request);
      case "EnableKey" -> keys.enable(request);
      case "DisableKey" -> keys.disable(request);
      case "ScheduleKeyDeletion" -> keys.scheduleDeletion(request);
      case "CancelKeyDeletion" -> keys.cancelDeletion(request);
      case "Decrypt" -> ciphers.decrypt(request);
      case "GenerateDataKey" -> ciphers.generateDataKey(request);
      default ->
          throw new AwsRefusal(
              "UnknownOperationException", "The local host's KMS does not know " + action);
    };
  }
}
