package refcheck.local.roles;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import refcheck.local.template.Grant;
import refcheck.local.template.LambdaFunction;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * A function's role as the template gives it: refuses every call that it does not allow, as IAM
 * would, and remembers what was needed of it. What Lambda itself needs is asked for at once, as it
 * is when a function is deployed.
 */
public final class Role implements ExecutionInterceptor {
  private final String function;
  private final List<Grant> grants;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();

  /** The role of this function. */
  public Role(LambdaFunction function) {
    this.function = function.name();
    this.grants = function.grants();
    LambdaServicePermissions.of(function).forEach(this::require);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    IamActionTable.of(context.request()).forEach(this::require);
  }

  private void require(RequiredPermission ask) {
    var meeting = grants.stream().filter(ask::isMetBy).toList();
    if (meeting.isEmpty()) {
      throw denied(ask);
    }
    used.addAll(meeting);
  }

  /** What no call has needed so far. */
  public List<Grant> unused() {
    return grants.stream().filter(grant -> !used.contains(grant)).toList();
  }

  private AwsServiceException denied(RequiredPermission ask) {
    var message =
        "%s's role in template.yaml does not allow %s on %s%s"
            .formatted(
                function,
                ask.action(),
                String.join(" or ", ask.resources()),
                ask.value().map(value -> " of " + value.key() + " " + value.pattern()).orElse(""));
    var details =
        AwsErrorDetails.builder().errorCode("AccessDeniedException").errorMessage(message).build();
    return AwsServiceException.builder()
        .awsErrorDetails(details)
        .message(message)
        .statusCode(400)
        .build();
  }
}
