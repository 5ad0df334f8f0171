package refcheck.emulator.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One action that a function's role allows on one resource, given by its ARN. With a limit, the
 * action is allowed only under that limit.
 */
public record Grant(String action, String resource, Optional<Limit> limit) {
  private static final String PART = "kms:EncryptionContext:part";
  private static final String LEADING_KEYS = "dynamodb:LeadingKeys";

  /** The supported condition keys, by the operator that checks all values of a call. */
  private static final Map<String, String> KEYS =
      Map.of("StringLike", PART, "ForAllValues:StringLike", LEADING_KEYS);

  /**
   * A restriction on a value of the call.
   *
   * @param key IAM's condition key
   * @param pattern the required pattern, in which {@code *} stands for any characters
   */
  public record Limit(String key, String pattern) {
    /** A limit on a part's name in the encryption context. */
    public static Limit part(String pattern) {
      return new Limit(PART, pattern);
    }

    /** A limit on a partition key. A call on several partitions needs a grant for each. */
    public static Limit leadingKey(String pattern) {
      return new Limit(LEADING_KEYS, pattern);
    }

    /**
     * Whether this limit allows a value. The value is given as a limit whose pattern is literal.
     */
    public boolean allows(Limit value) {
      return key.equals(value.key)
          && value.pattern.matches("(?s)\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E");
    }
  }

  /** Reads the grants of a role's inline policies. Managed policies are not supported. */
  static List<Grant> all(TemplateSection role) {
    if (role.has("ManagedPolicyArns")) {
      throw new TemplateError(role.place("ManagedPolicyArns") + " are not supported here");
    }
    return role.sections("Policies").stream()
        .flatMap(policy -> policy.section("PolicyDocument").sections("Statement").stream())
        .flatMap(statement -> of(statement).stream())
        .toList();
  }

  private static List<Grant> of(TemplateSection statement) {
    if (!statement.text("Effect").equals("Allow")) {
      throw new TemplateError(statement.place("Effect") + " can only be Allow here");
    }
    var limits = limits(statement);
    var grants = new ArrayList<Grant>();
    for (var action : statement.oneOrMore("Action")) {
      for (var resource : statement.oneOrMore("Resource")) {
        limits.forEach(limit -> grants.add(new Grant(action, resource, limit)));
      }
    }
    return grants;
  }

  private static List<Optional<Limit>> limits(TemplateSection statement) {
    var limits = new ArrayList<Optional<Limit>>();
    var condition = statement.section("Condition");
    for (var operator : condition.values().keySet()) {
      var key = KEYS.get(operator);
      var like = condition.section(operator);
      if (key == null || !like.values().keySet().equals(Set.of(key)) || !limits.isEmpty()) {
        throw new TemplateError(statement.place("Condition") + " is not supported here");
      }
      like.oneOrMore(key).forEach(pattern -> limits.add(Optional.of(new Limit(key, pattern))));
    }
    return limits.isEmpty() ? List.of(Optional.empty()) : limits;
  }
}
