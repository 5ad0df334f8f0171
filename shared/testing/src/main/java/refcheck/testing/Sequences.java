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
 * Tries a property on many random sequences. The first that breaks it is shrunk to one in which
 * every step matters, and told together with the seed that makes it again.
 *
 * @param <T> a step of a sequence
 * @param seed of the first sequence; every further one has the next
 * @param count how many are tried
 * @param generator makes a sequence; the same for the same random numbers
 */
public record Sequences<T>(long seed, int count, Function<RandomGenerator, List<T>> generator) {

  /**
   * As many sequences as {@code -Drefcheck.sequences} says, or else {@code usually}; from {@code
   * -Drefcheck.seed}, or else any.
   */
  public static <T> Sequences<T> of(int usually, Function<RandomGenerator, List<T>> generator) {
    return new Sequences<>(
        Long.getLong("refcheck.seed", ThreadLocalRandom.current().nextLong()),
        Integer.getInteger("refcheck.sequences", usually),
        generator);
  }

  /**
   * Tries the property.
   *
   * @throws AssertionError with seed and shrunk sequence if it does not hold
   */
  public void hold(Consumer<List<T>> property) {
    for (long each = seed; each < seed + count; each++) {
      var sequence = sequence(each);
      if (failure(property, sequence).isPresent()) {
        throw broken(each, shrunk(sequence, property), property);
      }
    }
  }

  /** The sequence of this seed. */
  public List<T> sequence(long ofSeed) {
    return generator.apply(RandomGeneratorFactory.of("L64X128MixRandom").create(ofSeed));
  }

  /** Leaves out halves, quarters, and so on down to single steps, until each one is needed. */
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
      var rest = new ArrayList<>(sequence);
      rest.subList(from, Math.min(sequence.size(), from + size)).clear();
      if (failure(property, rest).isPresent()) {
        return Optional.of(rest);
      }
    }
    return Optional.empty();
  }

  private static <T> AssertionError broken(
      long seed, List<T> sequence, Consumer<List<T>> property) {
    var text = new StringBuilder("does not hold; again with -Drefcheck.seed=").append(seed);
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
