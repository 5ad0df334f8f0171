package refcheck.emulator.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A DynamoDB table. Attribute types are DynamoDB's letters. {@code streamView} is empty if the
 * table has no stream.
 */
public record Table(
    String logicalId,
    String name,
    String arn,
    String streamArn,
    Map<String, String> attributeTypes,
    List<KeyPart> keys,
    List<Index> indexes,
    Optional<String> streamView,
    Optional<String> timeToLive) {

  /** An attribute of a key. Its kind is HASH or RANGE. */
  public record KeyPart(String attribute, String kind) {}

  /** A global secondary index. */
  public record Index(
      String name, List<KeyPart> keys, String projection, List<String> nonKeyAttributes) {}
}
