package refcheck.wakechecks;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The queue by which a round that ran out of time asks for the next one at once. */
@Singleton
@Bean(typed = Continuation.class)
final class ContinuationQueue implements Continuation {
  private final SqsClient sqs;
  private final String url;

  ContinuationQueue(SqsClient sqs, @Value("${continuations.queue.url}") String url) {
    this.sqs = sqs;
    this.url = url;
  }

  @Override
  public void request() {
    sqs.sendMessage(request -> request.queueUrl(url).messageBody("{}"));
  }
}
