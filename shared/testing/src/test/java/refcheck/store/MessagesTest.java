package refcheck.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.MONDAY;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.delivery.Delivery;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.task.TaskEvent;
import refcheck.json.Json;
import refcheck.json.JsonObject;
import refcheck.table.Row;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Messages and images of rows are read back as they were written. */
class MessagesTest extends CaseStoreFixture {
  private static final DeliveryId RECEIPT = DeliveryId.email(ANNA, EmailKind.RECEIPT);

  @Test
  void messagesAreReadBack() {
    var send = new SendEmailMessage(key, RECEIPT);
    assertThat(SendEmailMessage.of(read(send.json()))).isEqualTo(send);
    var purge = new PurgeCaseMessage(key);
    assertThat(PurgeCaseMessage.of(read(purge.json()))).isEqualTo(purge);
  }

  private static JsonObject read(Map<String, Object> json) {
    return JsonObject.read(Json.text(json).getBytes(UTF_8));
  }

  @Test
  void theStreamShowsEventsAndDeliveries() throws IOException {
    List<CaseEvent> events = List.of(new CaseEvent.OfTask(ANNA, new TaskEvent.Opened(MONDAY)));
    assertThat(StreamImage.read(Json.read(image(EventRowMapper.row(key, 2, events)))))
        .contains(new StreamImage.Events(key, events));
    var delivery = VersionedDelivery.created(key, RECEIPT, new Delivery.Sent(MONDAY));
    assertThat(StreamImage.read(Json.read(image(DeliveryRowMapper.row(delivery)))))
        .contains(new StreamImage.Delivery(delivery));
    var other = CaseRowMapper.row(Samples.newCase(key).versioned(), List.of("L#1"));
    assertThat(StreamImage.read(Json.read(image(other)))).isEmpty();
  }

  private static byte[] image(Row row) {
    return Json.bytes(image(row.attributes()));
  }

  private static Map<String, Object> image(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> image(each.getValue())));
  }

  private static Object image(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case M -> Map.of("M", image(value.m()));
      case L -> Map.of("L", value.l().stream().map(MessagesTest::image).toList());
      default -> throw new IllegalStateException("unexpected type " + value.type());
    };
  }
}
