package refcheck.emulator.pollers;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import refcheck.emulator.template.Queue;
import refcheck.json.Json;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Notifies the failure destination of records that were given up. The message contains their
 * positions, never their contents.
 */
record FailureDestination(
    SqsClient sqs, Optional<Queue> destination, String functionArn, String streamArn) {
  static final String RETRIES_EXHAUSTED = "RetryAttemptsExhausted";
  static final String RECORD_TOO_OLD = "RecordAgeExceeded";

  void send(String shardId, List<Record> batch, String condition, int invocations) {
    destination.ifPresent(queue ->
        sqs.sendMessage(request ->
            request
                .queueUrl(queue.url())
                .messageBody(Json.text(message(shardId, batch, condition, invocations)))));
  }

  private Object message(String shardId, List<Record> batch, String condition, int invocations) {
    return Json.object(
        "requestContext",
            Json.object(
                "requestId", UUID.randomUUID().toString(),
                "functionArn", functionArn,
                "condition", condition,
                "approximateInvokeCount", invocations),
        "responseContext",
            Json.object(
                "statusCode", 200, "executedVersion", "$LATEST", "functionError", "Unhandled"),
        "version", "1.0",
        "timestamp", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
        "DDBStreamBatchInfo", batchInfo(shardId, batch));
  }

  private Object batchInfo(String shardId, List<Record> batch) {
    return Json.object(
        "shardId", shardId,
        "startSequenceNumber", StreamDelivery.number(batch.getFirst()),
        "endSequenceNumber", StreamDelivery.number(batch.getLast()),
        "approximateArrivalOfFirstRecord", arrival(batch.getFirst()),
        "approximateArrivalOfLastRecord", arrival(batch.getLast()),
        "batchSize", batch.size(),
        "streamArn", streamArn);
  }

  private static String arrival(Record record) {
    return record
        .dynamodb()
        .approximateCreationDateTime()
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }
}
