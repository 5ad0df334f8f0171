package refcheck.emulator.roles;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.LambdaFunction;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Enforces a function's role from the template. Like IAM, it rejects calls that the role does not
 * allow, and it records the grants that were used. The constructor checks the permissions that
 * Lambda itself uses, as a deployment does.
 */
public final class Role implements ExecutionInterceptor {
  private final String function;
  private final List<Grant> grants;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();

  public Role(LambdaFunction function) {
    this.function = function.name();
    this.grants = function.grants();
    LambdaServicePermissions.of(function).forEach(this::require);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    IamActionTable.of(context.request()).forEach(this::require);
  }

  private void require(RequiredPermission required) {
    var matching = grants.stream().filter(required::isGrantedBy).toList();
    if (matching.isEmpty()) {
      throw denied(required);
    }
    used.addAll(matching);
  }

  /** The grants that no call has used so far. */
  public List<Grant> unused() {
    return grants.stream().filter(grant -> !used.contains(grant)).toList();
  }

  private AwsServiceException denied(RequiredPermission required) {
    var message =
        "%s's role in template.yaml does not allow %s on %s%s"
            .formatted(
                function,
                required.action(),
                String.join(" or ", required.resources()),
                required
                    .value()
                    .map(value -> " of " + value.key() + " " + value.pattern())
                    .orElse(""));
    var details =
        AwsErrorDetails.builder().errorCode("AccessDeniedException").errorMessage(message).build();
    return AwsServiceException.builder()
        .awsErrorDetails(details)
        .message(message)
        .statusCode(400)
        .build();
  }
}
