package refcheck.emulator.pollers;

import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.pattern.EventPattern;
import refcheck.emulator.pattern.InputTransformer;
import refcheck.emulator.pattern.JsonPath;
import refcheck.emulator.template.Queue;
import refcheck.emulator.template.Rule;
import refcheck.emulator.template.Template;
import refcheck.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Emulates EventBridge's default bus: sends events to the queues of the matching rules. The bus
 * belongs to the account, so the rules of each stack see the events of all stacks.
 */
public final class EventBus {
  private final Map<String, List<Delivery>> deliveries = new ConcurrentHashMap<>();
  private final SqsClient sqs;
  private final Clock clock;

  /** Throws IllegalArgumentException if a target is not a queue of the template. */
  public EventBus(Template template, SqsClient sqs, Clock clock) {
    this.sqs = sqs;
    this.clock = clock;
    follow(template);
  }

  /** Replaces the rules of a stack. Throws the same exception as the constructor. */
  public void follow(Template template) {
    template.rules().forEach(rule -> deliveries.put(rule.arn(), deliveries(rule, template)));
  }

  private static List<Delivery> deliveries(Rule rule, Template template) {
    return rule.enabled()
        ? rule.targets().stream().map(target -> delivery(rule, target, template.queues())).toList()
        : List.of();
  }

  private static Delivery delivery(Rule rule, Rule.Target target, List<Queue> queues) {
    var queue =
        queues.stream()
            .filter(candidate -> candidate.arn().equals(target.arn()))
            .findAny()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    rule.logicalId() + ": a target must be a queue, not " + target.arn()));
    return new Delivery(EventPattern.parse(rule.pattern()), shape(rule, target.input()), queue);
  }

  private static Shape shape(Rule rule, Rule.Input input) {
    return switch (input) {
      case Rule.Whole _ -> (event, _) -> Optional.of(Json.text(event));
      case Rule.Constant(var text) -> (_, _) -> Optional.of(text);
      case Rule.Part(var path) -> part(JsonPath.parse(path));
      case Rule.Transformed(var paths, var template) ->
          transformed(new InputTransformer(paths, template, rule.name(), rule.arn()));
    };
  }

  private static Shape part(JsonPath path) {
    return (event, _) -> path.of(event).map(Json::text);
  }

  private static Shape transformed(InputTransformer transformer) {
    return (event, clock) -> Optional.of(transformer.apply(event, clock.instant()));
  }

  /**
   * Puts an event in EventBridge's format on the bus: version, id, detail-type, source, account,
   * time, region, resources, detail.
   */
  public void put(byte[] event) {
    var json =
        JsonNodes.read(event)
            .orElseThrow(() -> new IllegalArgumentException("the event is not JSON"));
    deliveries.values().stream()
        .flatMap(List::stream)
        .filter(delivery -> delivery.pattern().matches(json))
        .forEach(delivery ->
            delivery.shape().of(json, clock).ifPresent(text -> send(delivery.queue(), text)));
  }

  private void send(Queue queue, String text) {
    sqs.sendMessage(request -> request.queueUrl(queue.url()).messageBody(text));
  }

  private record Delivery(EventPattern pattern, Shape shape, Queue queue) {}

  /** Converts an event to the target's input. Empty if the event lacks the selected part. */
  @FunctionalInterface
  private interface Shape {
    Optional<String> of(JsonNode event, Clock clock);
  }
}
