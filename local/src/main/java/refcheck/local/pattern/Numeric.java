package refcheck.local.pattern;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** The filter {@code ["numeric": [">", 0, "<=", 5]]}. All comparisons must hold. */
final class Numeric implements Predicate<JsonNode> {
  private final List<Predicate<BigDecimal>> all = new ArrayList<>();

  Numeric(List<JsonNode> operatorsAndNumbers) {
    if (operatorsAndNumbers.isEmpty() || operatorsAndNumbers.size() % 2 != 0) {
      throw new IllegalArgumentException("numeric needs pairs of an operator and a number");
    }
    for (var i = 0; i < operatorsAndNumbers.size(); i += 2) {
      var holds = operator(operatorsAndNumbers.get(i).getStringValue());
      var number = operatorsAndNumbers.get(i + 1).getBigDecimalValue();
      all.add(value -> holds.test(value.compareTo(number)));
    }
  }

  @Override
  public boolean test(JsonNode value) {
    return value.isNumber()
        && all.stream().allMatch(holds -> holds.test(value.getBigDecimalValue()));
  }

  private static IntPredicate operator(String operator) {
    return switch (operator) {
      case "=" -> order -> order == 0;
      case "<" -> order -> order < 0;
      case "<=" -> order -> order <= 0;
      case ">" -> order -> order > 0;
      case ">=" -> order -> order >= 0;
      default -> throw new IllegalArgumentException("numeric has no operator " + operator);
    };
  }
}
