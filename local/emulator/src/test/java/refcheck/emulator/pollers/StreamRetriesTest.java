package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.pattern.JsonPath;
import refcheck.json.Json;

/** Tests what the poller of a stream does when the function fails. */
class StreamRetriesTest extends StreamPollerFixture {
  @Test
  void continuesFromTheFirstFailedRecord() throws Exception {
    put("a", "b", "c");
    var recorder =
        new RecordingFunction((records, call) ->
            call == 1
                ? RecordingFunction.failures(
                    List.of(number(records.get(2)), number(records.get(1))))
                : OK);
    run(trigger(false, 0, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
    assertThat(failure()).isEmpty();
  }

  @Test
  void retriesAfterAnException() throws Exception {
    put("a", "b");
    var recorder =
        new RecordingFunction((_, call) -> {
          if (call == 1) {
            throw new FunctionFailed("java.lang.Error");
          }
          return OK;
        });
    run(trigger(false, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a", "b"), List.of("a", "b"));
  }

  @Test
  void bisectsToTheFailingRecordAndGivesItUp() throws Exception {
    put("a", "b", "failing", "c");
    var recorder = new RecordingFunction(StreamPollerFixture::throwOnFailingRecord);
    var checkpoint = run(trigger(true, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder))
        .containsExactly(
            List.of("a", "b", "failing", "c"),
            List.of("a", "b"),
            List.of("failing", "c"),
            List.of("failing"),
            List.of("failing"),
            List.of("c"));
    var failure = failure().orElseThrow();
    assertThat(
            JsonPath.parse("$.requestContext.condition").of(failure).orElseThrow().getStringValue())
        .isEqualTo("RetryAttemptsExhausted");
    assertThat(
            JsonPath.parse("$.requestContext.approximateInvokeCount")
                .of(failure)
                .orElseThrow()
                .getIntValue())
        .isEqualTo(2);
    var failing = number(RecordingFunction.records(recorder.events.get(3)).getFirst());
    assertThat(
            JsonPath.parse("$.DDBStreamBatchInfo.startSequenceNumber")
                .of(failure)
                .orElseThrow()
                .getStringValue())
        .isEqualTo(failing);
    assertThat(Json.text(failure))
        .doesNotContain("failing")
        .contains("\"batchSize\":1")
        .contains("\"shardId\":\"");
    assertThat(checkpoint).hasSize(1);
  }

  @Test
  void withoutBisectionGivesUpTheWholeBatch() throws Exception {
    put("failing", "b");
    var recorder = new RecordingFunction(StreamPollerFixture::throwOnFailingRecord);
    run(trigger(false, 1, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("failing", "b"), List.of("failing", "b"));
    assertThat(Json.text(failure().orElseThrow())).contains("\"batchSize\":2");
  }

  @Test
  void aMalformedReplyFailsTheWholeBatch() throws Exception {
    put("a");
    var recorder =
        new RecordingFunction(
            (_, call) -> call == 1 ? "{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}" : OK);
    run(trigger(false, 3, List.of()), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("a"), List.of("a"));
  }
}
