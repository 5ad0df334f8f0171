package refcheck.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One action that a function's role allows on one resource, by its ARN; {@code part} is a pattern
 * that the encryption context's {@code part} is held to, if it is held to one.
 */
public record Grant(String action, String resource, Optional<String> part) {
  private static final String PART = "kms:EncryptionContext:part";

  /** What a role's own policies say; there are no others that could be followed. */
  static List<Grant> all(Section role) {
    if (role.has("ManagedPolicyArns")) {
      throw new TemplateError(role.place("ManagedPolicyArns") + " are not followed here");
    }
    return role.sections("Policies").stream()
        .flatMap(policy -> policy.section("PolicyDocument").sections("Statement").stream())
        .flatMap(statement -> of(statement).stream())
        .toList();
  }

  private static List<Grant> of(Section statement) {
    if (!statement.text("Effect").equals("Allow")) {
      throw new TemplateError(statement.place("Effect") + " can only be Allow here");
    }
    var parts = parts(statement);
    var grants = new ArrayList<Grant>();
    for (var action : statement.oneOrMore("Action")) {
      for (var resource : statement.oneOrMore("Resource")) {
        parts.forEach(part -> grants.add(new Grant(action, resource, part)));
      }
    }
    return grants;
  }

  private static List<Optional<String>> parts(Section statement) {
    var condition = statement.section("Condition");
    var like = condition.section("StringLike");
    if (!Set.of("StringLike").containsAll(condition.values().keySet())
        || !Set.of(PART).containsAll(like.values().keySet())) {
      throw new TemplateError(statement.place("Condition") + " is not followed here");
    }
    return like.has(PART)
        ? like.oneOrMore(PART).stream().map(Optional::of).toList()
        : List.of(Optional.empty());
  }
}
