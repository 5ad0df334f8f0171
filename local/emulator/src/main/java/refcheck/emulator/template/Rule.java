package refcheck.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An EventBridge rule. The event pattern is JSON. */
public record Rule(
    String logicalId,
    String name,
    String arn,
    boolean enabled,
    String pattern,
    List<Target> targets) {

  /** A target of matching events and the input that it gets. */
  public record Target(String id, String arn, Input input) {}

  /** The input of a target. */
  public sealed interface Input {}

  /** The whole event. */
  public record Whole() implements Input {}

  /** A constant text. */
  public record Constant(String text) implements Input {}

  /** The part of the event at a JSON path. */
  public record Part(String path) implements Input {}

  /** A text template with values of the event. */
  public record Transformed(Map<String, String> paths, String template) implements Input {}

  static Input input(Optional<String> constant, Optional<String> path) {
    return constant.<Input>map(Constant::new).or(() -> path.map(Part::new)).orElseGet(Whole::new);
  }
}
