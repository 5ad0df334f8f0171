package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

final class DynamoTest {

  private static final String TABLE = "checks";
  private static final AttributeValue NO_KEY = AttributeValue.fromS("no key");

  @TempDir Path data;

  @Test
  void transactionsAndStreamsSurviveARestart() {
    try (var host = host();
        var dynamo = host.client(DynamoDbClient.builder());
        var streams = host.client(DynamoDbStreamsClient.builder())) {
      createTable(dynamo);
      dynamo.putItem(r -> r.tableName(TABLE).item(item("c1", "Grüße")));
      aFailedConditionReturnsTheExistingItem(dynamo);
      assertThat(names(records(streams))).containsExactly("c1");
    }
    try (var host = host();
        var dynamo = host.client(DynamoDbClient.builder());
        var streams = host.client(DynamoDbStreamsClient.builder())) {
      assertThat(dynamo.getItem(r -> r.tableName(TABLE).key(key("c1"))).item())
          .isEqualTo(item("c1", "Grüße"));
      assertThat(names(records(streams))).containsExactly("c1");
      dynamo.putItem(r -> r.tableName(TABLE).item(item("c2", "later")));
      assertThat(names(records(streams))).containsExactly("c1", "c2");
    }
  }

  @Test
  void theChildEndsWithItsPipeAndListensOnLoopbackOnly() throws Exception {
    var child = DynamoChild.start(data);
    URI address = child.address();
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      assertThat(socket.isConnected()).isTrue();
    }
    for (var other : otherAddresses()) {
      assertThatExceptionOfType(ConnectException.class)
          .isThrownBy(() -> new Socket(other, address.getPort()).close());
    }
    child.close();
    assertThat(child.handle().isAlive()).isFalse();
  }

  private static void aFailedConditionReturnsTheExistingItem(DynamoDbClient dynamo) {
    var put =
        Put.builder()
            .tableName(TABLE)
            .item(item("c1", "loser"))
            .conditionExpression("attribute_not_exists(pk)")
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    var other = Put.builder().tableName(TABLE).item(item("c9", "with it")).build();
    assertThatExceptionOfType(TransactionCanceledException.class)
        .isThrownBy(() -> dynamo.transactWriteItems(r -> r.transactItems(write(put), write(other))))
        .satisfies(e -> {
          assertThat(e.cancellationReasons().getFirst().code()).isEqualTo("ConditionalCheckFailed");
          assertThat(e.cancellationReasons().getFirst().item()).isEqualTo(item("c1", "Grüße"));
        });
    assertThat(dynamo.getItem(r -> r.tableName(TABLE).key(key("c9"))).hasItem()).isFalse();
  }

  private TestHost host() {
    return new TestHost(data, Clock.systemUTC(), AwsService.DYNAMODB);
  }

  private static void createTable(DynamoDbClient dynamo) {
    dynamo.createTable(r ->
        r.tableName(TABLE)
            .attributeDefinitions(
                AttributeDefinition.builder().attributeName("pk").attributeType("S").build())
            .keySchema(KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
            .billingMode("PAY_PER_REQUEST")
            .streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
  }

  private static List<Record> records(DynamoDbStreamsClient streams) {
    var arn = streams.listStreams(r -> r.tableName(TABLE)).streams().getFirst().streamArn();
    var records = new ArrayList<Record>();
    for (var shard : streams.describeStream(r -> r.streamArn(arn)).streamDescription().shards()) {
      var iterator =
          streams.getShardIterator(r ->
              r.streamArn(arn)
                  .shardId(shard.shardId())
                  .shardIteratorType(ShardIteratorType.TRIM_HORIZON));
      records.addAll(streams.getRecords(r -> r.shardIterator(iterator.shardIterator())).records());
    }
    return records;
  }

  private static List<String> names(List<Record> records) {
    return records.stream()
        .map(one -> one.dynamodb().keys())
        .map(keys -> keys.getOrDefault("pk", NO_KEY).s())
        .toList();
  }

  private static List<InetAddress> otherAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
        .toList();
  }

  private static TransactWriteItem write(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }

  private static Map<String, AttributeValue> key(String id) {
    return Map.of("pk", AttributeValue.fromS(id));
  }

  private static Map<String, AttributeValue> item(String id, String name) {
    return Map.of("pk", AttributeValue.fromS(id), "name", AttributeValue.fromS(name));
  }
}
