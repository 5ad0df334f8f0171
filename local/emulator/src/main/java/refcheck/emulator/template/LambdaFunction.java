package refcheck.emulator.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A Lambda function. Its name is the name of its folder, and its memory is in MB. */
public record LambdaFunction(
    String logicalId,
    String name,
    String arn,
    String handler,
    Duration timeout,
    int memory,
    Map<String, String> environment,
    OptionalInt reservedConcurrency,
    Optional<String> logGroup,
    List<Grant> grants,
    List<Trigger> events) {

  /** The triggers of one type. */
  public <T extends Trigger> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
