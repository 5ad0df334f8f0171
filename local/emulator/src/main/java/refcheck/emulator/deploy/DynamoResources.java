package refcheck.emulator.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import refcheck.emulator.template.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Creates DynamoDB tables with their indexes, streams and time to live. */
final class DynamoResources {
  private final DynamoDbClient dynamoDb;

  DynamoResources(DynamoDbClient dynamoDb) {
    this.dynamoDb = dynamoDb;
  }

  void ensure(Table table) {
    existing(table.name())
        .ifPresentOrElse(existing -> requireSame(table, existing), () -> create(table));
    table.timeToLive().ifPresent(attribute -> ensureTimeToLive(table.name(), attribute));
  }

  private Optional<TableDescription> existing(String name) {
    try {
      return Optional.of(dynamoDb.describeTable(request -> request.tableName(name)).table());
    } catch (ResourceNotFoundException _) {
      return Optional.empty();
    }
  }

  /** Throws if the existing table differs: it cannot be changed without losing data. */
  private static void requireSame(Table table, TableDescription existing) {
    var wanted = table.indexes().stream().map(Table.Index::name).collect(Collectors.toSet());
    var found =
        existing.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toSet());
    if (!wanted.equals(found)
        || !keys(table.keys()).equals(existing.keySchema())
        || table.streamView().isPresent() != streams(existing)) {
      throw new IllegalStateException(
          "the table %s is of another template: start again without data (--fresh)"
              .formatted(table.name()));
    }
  }

  private static boolean streams(TableDescription existing) {
    return existing.streamSpecification() != null && existing.streamSpecification().streamEnabled();
  }

  private void create(Table table) {
    var request =
        CreateTableRequest.builder()
            .tableName(table.name())
            .billingMode(BillingMode.PAY_PER_REQUEST);
    request.attributeDefinitions(attributes(table.attributeTypes())).keySchema(keys(table.keys()));
    if (!table.indexes().isEmpty()) {
      request.globalSecondaryIndexes(table.indexes().stream().map(DynamoResources::index).toList());
    }
    table
        .streamView()
        .ifPresent(view ->
            request.streamSpecification(stream -> stream.streamEnabled(true).streamViewType(view)));
    dynamoDb.createTable(request.build());
    try (var waiter = dynamoDb.waiter()) {
      waiter.waitUntilTableExists(wait -> wait.tableName(table.name()));
    }
  }

  private static List<AttributeDefinition> attributes(Map<String, String> types) {
    return types.entrySet().stream()
        .map(type ->
            AttributeDefinition.builder()
                .attributeName(type.getKey())
                .attributeType(type.getValue())
                .build())
        .toList();
  }

  private static List<KeySchemaElement> keys(List<Table.KeyPart> keys) {
    return keys.stream()
        .map(key ->
            KeySchemaElement.builder().attributeName(key.attribute()).keyType(key.kind()).build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Table.Index index) {
    var projection = Projection.builder().projectionType(index.projection());
    if (!index.nonKeyAttributes().isEmpty()) {
      projection.nonKeyAttributes(index.nonKeyAttributes());
    }
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(keys(index.keys()))
        .projection(projection.build())
        .build();
  }

  private void ensureTimeToLive(String table, String attribute) {
    var status =
        dynamoDb
            .describeTimeToLive(request -> request.tableName(table))
            .timeToLiveDescription()
            .timeToLiveStatus();
    if (!Set.of(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING).contains(status)) {
      dynamoDb.updateTimeToLive(request ->
          request
              .tableName(table)
              .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName(attribute)));
    }
  }
}
