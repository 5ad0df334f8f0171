package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamPollerTest extends StreamPollerFixture {
  @Test
  void createsTheEventOfAChange() throws Exception {
    put("a");
    var recorder = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), recorder, Map.of());

    assertThat(recorder.events.getFirst())
        .matches(
            "\\{\"Records\":\\[\\{\"eventID\":\"[^\"]+\",\"eventName\":\"INSERT\",\"eventVersion\":\"1.1\",\"eventSource\":\"aws:dynamodb\",\"awsRegion\":\"[^\"]+\","
                + "\"dynamodb\":\\{\"ApproximateCreationDateTime\":\\d+,\"Keys\":\\{\"pk\":\\{\"S\":\"a\"}},\"NewImage\":\\{(\"pk\":\\{\"S\":\"a\"}|\"n\":\\{\"N\":\"1\"}|,)+},"
                + "\"SequenceNumber\":\"\\d+\",\"SizeBytes\":\\d+,\"StreamViewType\":\"NEW_AND_OLD_IMAGES\"},"
                + "\"eventSourceARN\":\"arn:aws:dynamodb:[^\"]+/stream/[^\"]+\"}]}");
  }

  @Test
  void deliversInOrderAndContinuesAfterTheCheckpoint() throws Exception {
    put("a", "b", "c");
    var first = new RecordingFunction((_, _) -> OK);
    var checkpoint = run(trigger(false, 0, List.of()), first, Map.of());
    put("d", "e");
    var second = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), second, checkpoint);

    assertThat(calls(first).stream().flatMap(List::stream)).containsExactly("a", "b", "c");
    assertThat(calls(second).stream().flatMap(List::stream)).containsExactly("d", "e");
  }

  @Test
  void skipsRecordsThatNoFilterMatches() throws Exception {
    put("EVENT#1", "PART#1", "EVENT#2");
    var pattern =
        "{\"eventName\":[\"INSERT\"],\"dynamodb\":{\"NewImage\":{\"pk\":{\"S\":[{\"prefix\":\"EVENT#\"}]}}}}";
    var recorder = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of(pattern)), recorder, Map.of());

    assertThat(calls(recorder)).containsExactly(List.of("EVENT#1", "EVENT#2"));
  }

  @Test
  void stopsDuringRetriesWithoutLosingRecords() throws Exception {
    put("failing");
    var recorder = new RecordingFunction(StreamPollerFixture::throwOnFailingRecord);
    Map<String, String> checkpoint;
    try (var poller =
        new StreamPoller(
            function, trigger(false, Integer.MAX_VALUE, List.of()), AWS, recorder, Map.of())) {
      poller.start();
      RecordingFunction.eventually(() -> recorder.events.size() > 1);
      assertThat(poller.isIdle()).isFalse();
      checkpoint = poller.checkpoint();
    }
    var second = new RecordingFunction((_, _) -> OK);
    run(trigger(false, 0, List.of()), second, checkpoint);

    assertThat(calls(second)).containsExactly(List.of("failing"));
  }
}
