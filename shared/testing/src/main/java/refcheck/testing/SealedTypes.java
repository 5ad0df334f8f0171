package refcheck.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at sealed types, so that what is said of every case can be held to be said of all. */
public final class SealedTypes {

  private SealedTypes() {}

  /** The records that a sealed interface permits, however deep. */
  public static Set<Class<?>> leaves(Class<?> type) {
    return all(type).collect(Collectors.toSet());
  }

  private static Stream<Class<?>> all(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::all)
        : Stream.of(type);
  }
}
