package refcheck.emulator.template;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads tables, queues and keys. */
final class ResourceReader {
  private final Resources resources;

  ResourceReader(Resources resources) {
    this.resources = resources;
  }

  Table table(String id, TemplateSection properties) {
    var timeToLive = properties.section("TimeToLiveSpecification");
    return new Table(
        id,
        resources.name(id),
        resources.arn(id),
        resources.attribute(id, "StreamArn"),
        attributeTypes(properties),
        keys(properties),
        properties.sections("GlobalSecondaryIndexes").stream().map(ResourceReader::index).toList(),
        properties.section("StreamSpecification").optionalText("StreamViewType"),
        timeToLive.flag("Enabled", false)
            ? timeToLive.optionalText("AttributeName")
            : Optional.empty());
  }

  private static Map<String, String> attributeTypes(TemplateSection table) {
    var types = new LinkedHashMap<String, String>();
    table
        .sections("AttributeDefinitions")
        .forEach(attribute ->
            types.put(attribute.text("AttributeName"), attribute.text("AttributeType")));
    return types;
  }

  private static List<Table.KeyPart> keys(TemplateSection owner) {
    return owner.sections("KeySchema").stream()
        .map(key -> new Table.KeyPart(key.text("AttributeName"), key.text("KeyType")))
        .toList();
  }

  private static Table.Index index(TemplateSection index) {
    var projection = index.section("Projection");
    return new Table.Index(
        index.text("IndexName"),
        keys(index),
        projection.optionalText("ProjectionType").orElse("ALL"),
        projection.texts("NonKeyAttributes"));
  }

  Queue queue(String id, TemplateSection properties) {
    return new Queue(
        id,
        resources.name(id),
        resources.arn(id),
        resources.url(id),
        Duration.ofSeconds(properties.number("VisibilityTimeout", 30)),
        Duration.ofSeconds(properties.number("MessageRetentionPeriod", 345_600)),
        Duration.ofSeconds(properties.number("DelaySeconds", 0)),
        redrive(properties));
  }

  private static Optional<Queue.Redrive> redrive(TemplateSection properties) {
    if (!properties.has("RedrivePolicy")) {
      return Optional.empty();
    }
    var policy = properties.section("RedrivePolicy");
    return Optional.of(
        new Queue.Redrive(
            policy.text("deadLetterTargetArn"), policy.number("maxReceiveCount", 10)));
  }

  Key key(String id, List<TemplateSection> aliases) {
    var names = new ArrayList<>(List.of(resources.alias(id)));
    aliases.stream()
        .map(alias -> alias.section("Properties"))
        .filter(alias -> pointsAt(id, alias.text("TargetKeyId")))
        .forEach(alias -> names.add(alias.text("AliasName")));
    return new Key(id, List.copyOf(names));
  }

  private boolean pointsAt(String key, String target) {
    return target.equals(resources.ref(key)) || target.equals(resources.arn(key));
  }
}
