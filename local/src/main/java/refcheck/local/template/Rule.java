package refcheck.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An EventBridge rule on events; the pattern is JSON. */
public record Rule(
    String logicalId,
    String name,
    String arn,
    boolean enabled,
    String pattern,
    List<Target> targets) {

  /** Where a matching event goes, and as what. */
  public record Target(String id, String arn, Input input) {}

  /** What a target gets of an event. */
  public sealed interface Input {}

  /** All of it. */
  public record Whole() implements Input {}

  /** The same text each time. */
  public record Constant(String text) implements Input {}

  /** The part at a JSON path. */
  public record Part(String path) implements Input {}

  /** A text with values of the event in it. */
  public record Transformed(Map<String, String> paths, String template) implements Input {}

  static Input input(Optional<String> constant, Optional<String> path) {
    return constant.<Input>map(Constant::new).or(() -> path.map(Part::new)).orElseGet(Whole::new);
  }
}
