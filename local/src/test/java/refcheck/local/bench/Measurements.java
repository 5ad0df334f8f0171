package refcheck.local.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Measurements of one thing. */
final class Measurements {
  private final List<Double> figures = new ArrayList<>();

  /** All of them together. */
  static Measurements of(Stream<Measurements> several) {
    var all = new Measurements();
    several.forEach(each -> all.figures.addAll(each.figures));
    return all;
  }

  void add(double figure) {
    figures.add(figure);
  }

  double median() {
    return percentile(50);
  }

  /** The figure below which this much of a hundred lie. */
  double percentile(int of100) {
    var sorted = figures.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * of100 / 100));
  }

  double least() {
    return Collections.min(figures);
  }

  double most() {
    return Collections.max(figures);
  }

  List<Double> all() {
    return List.copyOf(figures);
  }
}
