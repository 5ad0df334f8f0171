package refcheck.emulator.pollers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static refcheck.emulator.Emulators.DYNAMODB;
import static refcheck.emulator.Emulators.SQS;
import static refcheck.emulator.Emulators.STREAMS;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import refcheck.emulator.deploy.FakeAws;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.template.Template;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tests all pollers together: a change is published to a queue, a function reads the queue, and
 * then the stack is idle.
 */
class PollersTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

  private final ActivityCounter activity = new ActivityCounter();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private FakeAws fakes;
  private Template template;

  @BeforeEach
  void deploy() throws Exception {
    fakes = FakeAws.start();
    var raw =
        Template.read(
            Path.of("src/test/resources/template.yaml"),
            Map.of("AWS::StackName", "p" + UUID.randomUUID()));
    template = fakes.deployment().deploy(raw);
  }

  @AfterEach
  void stop() {
    fakes.close();
  }

  private Pollers start(Map<String, Map<String, String>> checkpoints) {
    var aws = new StreamPoller.Sources(DYNAMODB, STREAMS, SQS);
    var pollers =
        new Pollers(template, aws, activity, activity.counting(this::invoke), CLOCK, checkpoints);
    pollers.start();
    return pollers;
  }

  private byte[] invoke(String function, byte[] event) throws FunctionFailed {
    calls.add(function + " " + new String(event, UTF_8));
    if (function.equals("publish-events")) {
      var queue = template.queues().getFirst();
      SQS.sendMessage(
          request -> request.queueUrl(queue.url()).messageBody("a letter").delaySeconds(1));
    }
    return new byte[0];
  }

  private List<String> functions() {
    return calls.stream().map(call -> call.substring(0, call.indexOf(' '))).toList();
  }

  private void put(String sortKey) {
    var item = Map.of("pk", AttributeValue.fromS("p"), "sk", AttributeValue.fromS(sortKey));
    DYNAMODB.putItem(request -> request.tableName(template.tables().getFirst().name()).item(item));
  }

  @Test
  void isIdleWhenAChangeIsFullyProcessed() throws Exception {
    Map<String, Map<String, String>> checkpoints;
    try (var pollers = start(Map.of())) {
      pollers.idleWaiter().await(Duration.ofSeconds(15));
      put("EVENT#1");
      put("PART#1");
      pollers.idleWaiter().await(Duration.ofSeconds(15));
      assertThat(functions()).containsExactly("publish-events", "send-email");
      checkpoints = pollers.checkpoints();
    }
    put("EVENT#2");
    try (var pollers = start(checkpoints)) {
      pollers.idleWaiter().await(Duration.ofSeconds(15));
    }
    assertThat(functions())
        .containsExactly("publish-events", "send-email", "publish-events", "send-email");
    assertThat(calls.get(2)).contains("EVENT#2").doesNotContain("EVENT#1");
  }

  @Test
  void transformsEventsIntoMessages() throws Exception {
    try (var pollers = start(Map.of())) {
      pollers.events().put(mail("Email Sent", "chk_1"));
      pollers.events().put(mail("Email Opened", "chk_2"));
      pollers.idleWaiter().await(Duration.ofSeconds(15));
    }
    assertThat(functions()).containsExactly("record-delivery");
    assertThat(calls.getFirst())
        .contains(
            "{\\\"type\\\": \\\"Send\\\", \\\"time\\\": \\\"2026-11-22T08:00:00Z\\\","
                + " \\\"check\\\": \\\"chk_1\\\"}")
        .doesNotContain("ann@");
  }

  private static byte[] mail(String detailType, String check) {
    return """
    {"version": "0", "id": "1", "detail-type": "%s", "source": "aws.ses", "time": "2026-11-22T08:00:00Z",
     "detail": {"eventType": "Send", "mail": {"destination": ["ann@former.example"], "tags": {"check": ["%s"]}}}}
    """
        .formatted(detailType, check)
        .getBytes(UTF_8);
  }

  @Test
  void runsSchedulesOnRequest() throws Exception {
    try (var pollers = start(Map.of())) {
      pollers.schedules().tick("process-due-checks");
      pollers.schedules().tickAll();

      assertThat(calls)
          .containsExactly(
              "process-due-checks {\"at\": \"2026-11-22T08:00:00Z\", \"try\": 1}",
              "process-due-checks {\"at\": \"2026-11-22T08:00:00Z\", \"try\": 1}");
      assertThatIllegalArgumentException().isThrownBy(() -> pollers.schedules().tick("read-check"));
    }
  }
}
