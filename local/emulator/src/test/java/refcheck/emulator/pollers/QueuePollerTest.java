package refcheck.emulator.pollers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import refcheck.emulator.lambda.FunctionFailed;

class QueuePollerTest extends QueuePollerFixture {
  @Test
  void createsTheEventOfAMessage() throws Exception {
    send("{\"a\":1}");
    var recorder = new RecordingFunction((_, _) -> "");
    try (var _ = start(recorder, true)) {
      awaitEmptyQueue();
    }
    assertThat(recorder.events).hasSize(1);
    assertThat(recorder.events.getFirst())
        .matches(
            "\\{\"Records\":\\[\\{\"messageId\":\"[^\"]+\",\"receiptHandle\":\"[^\"]+\",\"body\":\"\\{\\\\\"a\\\\\":1}\",\"attributes\":\\{.+},"
                + "\"messageAttributes\":\\{},\"md5OfBody\":\"[0-9a-f]{32}\",\"eventSource\":\"aws:sqs\","
                + "\"eventSourceARN\":\"arn:aws:sqs:us-east-1:000000000000:q[^\"]+-Letters\",\"awsRegion\":\"us-east-1\"}]}")
        .contains(
            "\"ApproximateReceiveCount\":\"1\"",
            "\"SentTimestamp\"",
            "\"SenderId\"",
            "\"ApproximateFirstReceiveTimestamp\"");
  }

  @Test
  void runsTwoBatchesInParallelAndStops() throws Exception {
    var both = new CountDownLatch(2);
    var recorder =
        new RecordingFunction((_, _) -> {
          both.countDown();
          await(both);
          return "";
        });
    try (var poller = start(recorder, true)) {
      send("one");
      RecordingFunction.eventually(() -> recorder.events.size() == 1);
      assertThat(poller.isIdle()).isFalse();
      send("two");
      awaitEmptyQueue();
      RecordingFunction.eventually(poller::isIdle);
    }
    send("three");
    Thread.sleep(300);
    assertThat(bodies(recorder)).containsExactly("one", "two");
  }

  private static void await(CountDownLatch latch) throws FunctionFailed {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new FunctionFailed("interrupted", interrupted);
    }
  }
}
