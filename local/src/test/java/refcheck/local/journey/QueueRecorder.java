package refcheck.local.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Hears every message that anything in this JVM sends to a queue. The SDK finds it by itself, by
 * {@code software/amazon/awssdk/global/handlers/execution.interceptors}.
 */
public final class QueueRecorder implements ExecutionInterceptor {
  private static final Queue<Heard> HEARD = new ConcurrentLinkedQueue<>();

  /** A message and the queue it went to. */
  record Heard(String queue, String body) {}

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    if (context.request() instanceof SendMessageRequest request) {
      HEARD.add(new Heard(request.queueUrl(), request.messageBody()));
    }
  }

  static List<Heard> heard() {
    return new ArrayList<>(HEARD);
  }
}
