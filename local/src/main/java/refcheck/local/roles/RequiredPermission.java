package refcheck.local.roles;

import java.util.List;
import java.util.Optional;
import refcheck.local.template.Grant;
import refcheck.local.template.Grant.Limit;

/**
 * What a call needs to be allowed: an action on one of these resources, each by the end of its ARN,
 * with this value of a condition key if IAM has one for it.
 */
record RequiredPermission(String action, List<String> resources, Optional<Limit> value) {

  static RequiredPermission of(String action, String resource) {
    return new RequiredPermission(action, List.of(resource), Optional.empty());
  }

  boolean isMetBy(Grant grant) {
    return grant.action().equals(action)
        && resources.contains(end(grant.resource()))
        && grant.limit().map(this::isWithin).orElse(true);
  }

  private boolean isWithin(Limit limit) {
    return value.filter(limit::allows).isPresent();
  }

  /** What stands behind the account. */
  static String end(String arn) {
    return arn.split(":", 6)[5];
  }
}
