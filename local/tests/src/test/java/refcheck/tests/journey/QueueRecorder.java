package refcheck.tests.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Records every message that this JVM sends to a queue. The SDK finds this class through {@code
 * software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class QueueRecorder implements ExecutionInterceptor {
  private static final Queue<SentMessage> MESSAGES = new ConcurrentLinkedQueue<>();

  /** A message and its queue. */
  record SentMessage(String queue, String body) {}

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    if (context.request() instanceof SendMessageRequest request) {
      MESSAGES.add(new SentMessage(request.queueUrl(), request.messageBody()));
    }
  }

  static List<SentMessage> messages() {
    return new ArrayList<>(MESSAGES);
  }
}
