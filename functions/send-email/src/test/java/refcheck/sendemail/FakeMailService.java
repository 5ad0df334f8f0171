package refcheck.sendemail;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;

/** A fake mail service that counts the requests and returns the given result. */
@Singleton
@Replaces(SesClientFactory.class)
final class FakeMailService extends SesClientFactory implements SesV2Client {
  int sent;
  @Nullable SendEmailRequest request;
  @Nullable RuntimeException failure;

  FakeMailService() {
    super(List.of());
  }

  @Override
  SesV2Client open() {
    return this;
  }

  @Override
  public SendEmailResponse sendEmail(SendEmailRequest sendRequest) {
    sent++;
    request = sendRequest;
    if (failure != null) {
      throw failure;
    }
    return SendEmailResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
