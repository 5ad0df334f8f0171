package refcheck.domain;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists the members of sealed types, so that tests can require a table to be complete. */
public final class SealedTypes {

  private SealedTypes() {}

  /** All records that a sealed interface permits, directly or indirectly. */
  public static Set<Class<?>> leaves(Class<?> type) {
    return all(type).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> all(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::all)
        : Stream.of(type);
  }
}
