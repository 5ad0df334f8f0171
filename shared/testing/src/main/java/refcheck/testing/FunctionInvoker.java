package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import refcheck.json.Json;
import refcheck.json.JsonObject;
import refcheck.table.Row;

/** Passes events to the handler of one function, as Lambda does. */
public final class FunctionInvoker {
  private final RequestStreamHandler handler;
  private final TestContext lambda;

  FunctionInvoker(RequestStreamHandler handler, TestContext lambda) {
    this.handler = handler;
    this.lambda = lambda;
  }

  /** Passes an event and returns the reply, both as JSON. */
  public byte[] invoke(byte[] event) {
    try {
      var reply = new ByteArrayOutputStream();
      handler.handleRequest(new ByteArrayInputStream(event), reply, lambda.context());
      return reply.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Passes a request of API Gateway.
   *
   * @throws AssertionError if the function writes to its log, which it may do only when it fails
   */
  public HttpAnswer answer(HttpCall call) {
    var earlier = lambda.log().size();
    var reply = JsonObject.read(invoke(call.event()));
    if (!lambda.isFailing()) {
      assertThat(lambda.log().stream().skip(earlier)).as(call.route()).isEmpty();
    }
    return HttpAnswer.of(reply);
  }

  /** Passes a batch of SQS. Returns the indices of the messages that are delivered again. */
  public List<Integer> take(String... messages) {
    return failures(
        IntStream.range(0, messages.length)
            .mapToObj(i -> Map.of("messageId", Integer.toString(i), "body", messages[i]))
            .toList());
  }

  /** Passes a batch of the table's stream. Returns the index of the row to continue with. */
  public List<Integer> take(List<Row> rows) {
    return failures(
        IntStream.range(0, rows.size())
            .mapToObj(i -> StreamRecords.of(rows.get(i), Integer.toString(i)))
            .toList());
  }

  private List<Integer> failures(List<? extends Map<String, ?>> records) {
    var reply = JsonObject.read(invoke(Json.bytes(Map.of("Records", records))));
    return reply.list("batchItemFailures").stream()
        .map(each -> Integer.valueOf(new JsonObject(each).text("itemIdentifier")))
        .toList();
  }
}
