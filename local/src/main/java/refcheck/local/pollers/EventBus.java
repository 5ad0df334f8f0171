package refcheck.local.pollers;

import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import refcheck.json.Json;
import refcheck.local.json.JsonNodes;
import refcheck.local.pattern.EventPattern;
import refcheck.local.pattern.InputTransformer;
import refcheck.local.pattern.JsonPath;
import refcheck.local.template.Queue;
import refcheck.local.template.Rule;
import refcheck.local.template.Template;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * EventBridge's default bus: events that match a rule go to the rule's queues. The bus is the
 * account's, so each stack's rules see the events of all.
 */
public final class EventBus {
  private final Map<String, List<Delivery>> deliveries = new ConcurrentHashMap<>();
  private final SqsClient sqs;
  private final Clock clock;

  /** Throws IllegalArgumentException for a target that is no queue of the template. */
  public EventBus(Template template, SqsClient sqs, Clock clock) {
    this.sqs = sqs;
    this.clock = clock;
    follow(template);
  }

  /**
   * Follows the rules of a stack, in place of those that they had so far; throws as the constructor
   * does.
   */
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
                    rule.logicalId() + ": a target should be a queue, not " + target.arn()));
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
   * An event as EventBridge has it: version, id, detail-type, source, account, time, region,
   * resources, detail.
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

  /** What a target gets; nothing if the event lacks it. */
  @FunctionalInterface
  private interface Shape {
    Optional<String> of(JsonNode event, Clock clock);
  }
}
