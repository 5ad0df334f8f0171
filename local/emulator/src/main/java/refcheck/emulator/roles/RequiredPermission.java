package refcheck.emulator.roles;

import java.util.List;
import java.util.Optional;
import refcheck.emulator.template.Grant;
import refcheck.emulator.template.Grant.Limit;

/**
 * A permission that a call requires: an action on one of these resources, each given by the end of
 * its ARN. {@code value} is the call's value of a condition key, if IAM defines one for the action.
 */
record RequiredPermission(String action, List<String> resources, Optional<Limit> value) {

  static RequiredPermission of(String action, String resource) {
    return new RequiredPermission(action, List.of(resource), Optional.empty());
  }

  boolean isGrantedBy(Grant grant) {
    return grant.action().equals(action)
        && resources.contains(end(grant.resource()))
        && grant.limit().map(this::isWithin).orElse(true);
  }

  private boolean isWithin(Limit limit) {
    return value.filter(limit::allows).isPresent();
  }

  /** The part of an ARN after the account ID. */
  static String end(String arn) {
    return arn.split(":", 6)[5];
  }
}
