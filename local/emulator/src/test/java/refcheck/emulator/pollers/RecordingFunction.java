package refcheck.emulator.pollers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.json.Json;

/** A function that records its events. The test defines its behavior. */
final class RecordingFunction implements Invoker {
  final List<String> events = new CopyOnWriteArrayList<>();
  private final Behavior behavior;

  RecordingFunction(Behavior behavior) {
    this.behavior = behavior;
  }

  @Override
  public byte[] invoke(String functionName, byte[] event) throws FunctionFailed {
    events.add(new String(event, UTF_8));
    return behavior.reply(records(new String(event, UTF_8)), events.size()).getBytes(UTF_8);
  }

  static List<JsonNode> records(String event) {
    return JsonNodes.elements(JsonNodes.read(event, "event"), "Records");
  }

  static String failures(List<String> identifiers) {
    var failures = identifiers.stream().map(id -> Json.object("itemIdentifier", id)).toList();
    return Json.text(Json.object("batchItemFailures", failures));
  }

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  /** Returns the reply to the records of a call, counted from 1. */
  @FunctionalInterface
  interface Behavior {
    String reply(List<JsonNode> records, int call) throws FunctionFailed;
  }
}
