package refcheck.local.roles;

import java.util.List;
import java.util.Optional;
import refcheck.local.template.Grant;

/**
 * What a call needs to be allowed: an action on one of these resources, each by the end of its ARN,
 * with this part in its encryption context if it has one.
 */
record Ask(String action, List<String> resources, Optional<String> part) {

  static Ask of(String action, String resource) {
    return new Ask(action, List.of(resource), Optional.empty());
  }

  boolean isMetBy(Grant grant) {
    return grant.action().equals(action)
        && resources.contains(end(grant.resource()))
        && grant.part().map(this::isOfPart).orElse(true);
  }

  private boolean isOfPart(String pattern) {
    return part.filter(name -> isLike(name, pattern)).isPresent();
  }

  /** What stands behind the account. */
  static String end(String arn) {
    return arn.split(":", 6)[5];
  }

  /** IAM's StringLike, of which only a star at the end is in use. */
  private static boolean isLike(String name, String pattern) {
    return pattern.endsWith("*")
        ? name.startsWith(pattern.substring(0, pattern.length() - 1))
        : name.equals(pattern);
  }
}
