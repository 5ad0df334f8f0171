package refcheck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Tests a property with many random sequences. Shrinks the first failing sequence until every step
 * is needed, and reports it with its seed.
 *
 * @param <T> a step of a sequence
 * @param seed the seed of the first sequence; each further sequence has the next seed
 * @param count the number of sequences
 * @param generator generates a sequence; the same for the same random numbers
 */
public record Sequences<T>(long seed, int count, Function<RandomGenerator, List<T>> generator) {

  /**
   * Creates sequences. {@code -Drefcheck.sequences} overrides the default count, and {@code
   * -Drefcheck.seed} sets the seed, which is random otherwise.
   */
  public static <T> Sequences<T> of(
      int defaultCount, Function<RandomGenerator, List<T>> generator) {
    return new Sequences<>(
        Long.getLong("refcheck.seed", ThreadLocalRandom.current().nextLong()),
        Integer.getInteger("refcheck.sequences", defaultCount),
        generator);
  }

  /**
   * Tests the property.
   *
   * @throws AssertionError with seed and shrunk sequence if the property fails
   */
  public void hold(Consumer<List<T>> property) {
    for (long each = seed; each < seed + count; each++) {
      var sequence = sequence(each);
      if (failure(property, sequence).isPresent()) {
        throw propertyFailure(each, shrunk(sequence, property), property);
      }
    }
  }

  /** Generates the sequence of a seed. */
  public List<T> sequence(long sequenceSeed) {
    return generator.apply(RandomGeneratorFactory.of("L64X128MixRandom").create(sequenceSeed));
  }

  /** Removes halves, quarters and so on, down to single steps, until each step is needed. */
  private static <T> List<T> shrunk(List<T> sequence, Consumer<List<T>> property) {
    var shortest = sequence;
    for (int size = Math.max(1, sequence.size() / 2); size > 0; ) {
      var shorter = shorter(shortest, size, property);
      if (shorter.isPresent()) {
        shortest = shorter.get();
      } else {
        size /= 2;
      }
    }
    return shortest;
  }

  private static <T> Optional<List<T>> shorter(
      List<T> sequence, int size, Consumer<List<T>> property) {
    for (int from = 0; from < sequence.size(); from += size) {
      var remaining = new ArrayList<>(sequence);
      remaining.subList(from, Math.min(sequence.size(), from + size)).clear();
      if (failure(property, remaining).isPresent()) {
        return Optional.of(remaining);
      }
    }
    return Optional.empty();
  }

  private static <T> AssertionError propertyFailure(
      long seed, List<T> sequence, Consumer<List<T>> property) {
    var text = new StringBuilder("the property fails; repeat with -Drefcheck.seed=").append(seed);
    sequence.forEach(step -> text.append("\n  ").append(step));
    return new AssertionError(text.toString(), failure(property, sequence).orElse(null));
  }

  private static <T> Optional<Throwable> failure(Consumer<List<T>> property, List<T> sequence) {
    try {
      property.accept(List.copyOf(sequence));
      return Optional.empty();
    } catch (AssertionError | RuntimeException failure) {
      return Optional.of(failure);
    }
  }
}
