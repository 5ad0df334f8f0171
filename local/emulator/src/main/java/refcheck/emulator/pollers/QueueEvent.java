package refcheck.emulator.pollers;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refcheck.json.Json;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** Builds the Lambda event for messages of a queue. */
record QueueEvent(String queueArn) {
  private static final int REGION = 3;

  byte[] bytes(List<Message> messages) {
    return Json.bytes(Json.object("Records", messages.stream().map(this::record).toList()));
  }

  private Map<String, Object> record(Message message) {
    return Json.object(
        "messageId", message.messageId(),
        "receiptHandle", message.receiptHandle(),
        "body", message.body(),
        "attributes", new LinkedHashMap<>(message.attributesAsStrings()),
        "messageAttributes", messageAttributes(message),
        "md5OfBody", message.md5OfBody(),
        "eventSource", "aws:sqs",
        "eventSourceARN", queueArn,
        "awsRegion", queueArn.split(":", -1)[REGION]);
  }

  private static Map<String, Object> messageAttributes(Message message) {
    var attributes = new LinkedHashMap<String, Object>();
    message
        .messageAttributes()
        .forEach((name, value) -> attributes.put(name, messageAttribute(value)));
    return attributes;
  }

  private static Map<String, Object> messageAttribute(MessageAttributeValue value) {
    var attribute = new LinkedHashMap<String, Object>();
    if (value.stringValue() != null) {
      attribute.put("stringValue", value.stringValue());
    }
    if (value.binaryValue() != null) {
      attribute.put(
          "binaryValue", Base64.getEncoder().encodeToString(value.binaryValue().asByteArray()));
    }
    attribute.put("stringListValues", List.of());
    attribute.put("binaryListValues", List.of());
    attribute.put("dataType", value.dataType());
    return attribute;
  }
}
