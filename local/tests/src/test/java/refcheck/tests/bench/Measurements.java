package refcheck.tests.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Measured values of one quantity. */
final class Measurements {
  private final List<Double> values = new ArrayList<>();

  /** Combines several measurements. */
  static Measurements of(Stream<Measurements> several) {
    var all = new Measurements();
    several.forEach(each -> all.values.addAll(each.values));
    return all;
  }

  void add(double value) {
    values.add(value);
  }

  double median() {
    return percentile(50);
  }

  /** The value at this percentile (0 to 100). */
  double percentile(int percent) {
    var sorted = values.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }

  double min() {
    return Collections.min(values);
  }

  double max() {
    return Collections.max(values);
  }

  List<Double> all() {
    return List.copyOf(values);
  }
}
