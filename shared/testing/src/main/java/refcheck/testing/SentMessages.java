package refcheck.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** A client of SQS that keeps what functions send. */
public final class SentMessages implements SqsClient {
  private final List<SendMessageRequest> all = new CopyOnWriteArrayList<>();

  /** The messages, in order. */
  public List<SendMessageRequest> all() {
    return all;
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    all.add(request);
    return SendMessageResponse.builder().messageId("sample").build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
