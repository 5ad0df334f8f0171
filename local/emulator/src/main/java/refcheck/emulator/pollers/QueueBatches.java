package refcheck.emulator.pollers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.Trigger.QueueTrigger;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Receives batches of messages, delivers them, and deletes the messages that did not fail. */
record QueueBatches(String function, QueueTrigger trigger, SqsClient sqs, Invoker invoker) {
  private static final Logger LOG = LoggerFactory.getLogger(QueueBatches.class);
  private static final int MAX_RECEIVE = 10;
  private static final int LONG_POLL_SECONDS = 1; // also how long stopping may take

  /** Receives the next messages. Waits for a second if there are none. */
  List<Message> next() {
    return sqs.receiveMessage(request ->
            request
                .queueUrl(trigger.queue().url())
                .maxNumberOfMessages(Math.min(trigger.batchSize(), MAX_RECEIVE))
                .waitTimeSeconds(LONG_POLL_SECONDS)
                .messageSystemAttributeNames(MessageSystemAttributeName.ALL)
                .messageAttributeNames("All"))
        .messages();
  }

  void settle(List<Message> messages) {
    var failed = deliver(messages);
    delete(messages.stream().filter(message -> !failed.contains(message.messageId())).toList());
  }

  private Set<String> deliver(List<Message> messages) {
    var all = messages.stream().map(Message::messageId).collect(Collectors.toUnmodifiableSet());
    try {
      var reply = invoker.invoke(function, new QueueEvent(trigger.queue().arn()).bytes(messages));
      return trigger.reportBatchItemFailures() ? BatchReply.failures(reply, all) : Set.of();
    } catch (FunctionFailed failure) {
      LOG.warn("{} failed on {} messages: {}", function, messages.size(), failure.errorType());
      return all;
    }
  }

  private void delete(List<Message> done) {
    if (done.isEmpty()) {
      return;
    }
    var entries = done.stream().map(QueueBatches::entry).toList();
    var reply =
        sqs.deleteMessageBatch(request -> request.queueUrl(trigger.queue().url()).entries(entries));
    reply
        .failed()
        .forEach(entry -> LOG.warn("message {} was not deleted: {}", entry.id(), entry.code()));
  }

  private static DeleteMessageBatchRequestEntry entry(Message message) {
    return DeleteMessageBatchRequestEntry.builder()
        .id(message.messageId())
        .receiptHandle(message.receiptHandle())
        .build();
  }
}
