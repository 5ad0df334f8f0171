package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.lambda.FunctionFailed;

/** Tests which messages the poller of a queue delivers again. */
class QueueRedeliveryTest extends QueuePollerFixture {
  @Test
  void redeliversOnlyFailedMessages() throws Exception {
    send("good", "bad", "fine");
    var badCalls = new AtomicInteger();
    var recorder =
        new RecordingFunction((records, _) -> {
          var bad = records.stream().filter(record -> body(record).equals("bad")).toList();
          return bad.isEmpty() || badCalls.incrementAndGet() > 1
              ? "{}"
              : RecordingFunction.failures(bad.stream().map(QueuePollerFixture::id).toList());
        });
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactlyInAnyOrder("good", "bad", "fine", "bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"unknown\"}]}",
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
        "{\"batchItemFailures\":[{\"wrong\":\"x\"}]}",
        "throw"
      })
  void redeliversTheBatchAfterAnInvalidReply(String first) throws Exception {
    send("one");
    var recorder =
        new RecordingFunction((_, call) -> {
          if (call == 1 && first.equals("throw")) {
            throw new FunctionFailed("java.lang.Error");
          }
          return call == 1 ? first : "null";
        });
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactly("one", "one");
  }

  @Test
  void withoutFailureReportsOnlyAnExceptionIsAFailure() throws Exception {
    send("one");
    var recorder =
        new RecordingFunction((records, call) -> {
          if (call == 1) {
            throw new FunctionFailed("java.lang.Error");
          }
          return RecordingFunction.failures(records.stream().map(QueuePollerFixture::id).toList());
        });
    try (var _ = start(recorder, false)) {
      awaitEmptyQueue();
    }
    assertThat(bodies(recorder)).containsExactly("one", "one");
  }
}
