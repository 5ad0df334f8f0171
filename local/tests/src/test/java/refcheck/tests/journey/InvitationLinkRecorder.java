package refcheck.tests.journey;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Records the link of each invitation when the mail service accepts it. Searching the mailbox for
 * one email reads all emails, which is too slow for thousands of referees.
 */
public final class InvitationLinkRecorder implements ExecutionInterceptor {
  static final InvitationLinkRecorder INSTANCE = new InvitationLinkRecorder();

  private final Map<String, String> links = new ConcurrentHashMap<>();

  private InvitationLinkRecorder() {}

  /** The link for this address. Empty until its invitation was sent. */
  public static Optional<String> link(String address) {
    return Optional.ofNullable(INSTANCE.links.get(address));
  }

  @Override
  public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
    if (context.request() instanceof SendEmailRequest mail && isInvitation(mail)) {
      var link = EmailLinks.first(mail.content().simple().body().text().data());
      mail.destination().toAddresses().forEach(address -> links.put(address, link));
    }
  }

  private static boolean isInvitation(SendEmailRequest mail) {
    return mail.emailTags().stream()
        .anyMatch(tag -> tag.name().equals("email") && tag.value().equals("invitation"));
  }
}
