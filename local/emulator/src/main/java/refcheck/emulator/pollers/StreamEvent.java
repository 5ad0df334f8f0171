package refcheck.emulator.pollers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refcheck.json.Json;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** Builds the Lambda event for changes of a table. */
record StreamEvent(String streamArn) {

  byte[] bytes(List<Record> records) {
    return Json.bytes(Json.object("Records", records.stream().map(this::record).toList()));
  }

  Map<String, Object> record(Record record) {
    var json =
        Json.object(
            "eventID", record.eventID(),
            "eventName", record.eventNameAsString(),
            "eventVersion", record.eventVersion(),
            "eventSource", record.eventSource(),
            "awsRegion", record.awsRegion(),
            "dynamodb", change(record.dynamodb()));
    if (record.userIdentity() != null) { // the record was deleted by TTL
      var identity = record.userIdentity();
      json.put(
          "userIdentity",
          Json.object("type", identity.type(), "principalId", identity.principalId()));
    }
    json.put("eventSourceARN", streamArn);
    return json;
  }

  private static Map<String, Object> change(StreamRecord change) {
    var json = new LinkedHashMap<String, Object>();
    json.put("ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    json.put("Keys", AttributeJson.item(change.keys()));
    if (change.hasNewImage()) {
      json.put("NewImage", AttributeJson.item(change.newImage()));
    }
    if (change.hasOldImage()) {
      json.put("OldImage", AttributeJson.item(change.oldImage()));
    }
    json.put("SequenceNumber", change.sequenceNumber());
    json.put("SizeBytes", change.sizeBytes());
    json.put("StreamViewType", change.streamViewTypeAsString());
    return json;
  }
}
