package refcheck.emulator.front;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Splits paths into segments and decodes them. */
final class PathSegments {
  private PathSegments() {}

  static List<String> of(String path) {
    return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
  }

  static List<String> decoded(String rawPath) {
    return of(rawPath).stream().map(PathSegments::decode).toList();
  }

  /** Decodes percent encoding. Unlike in a form, a plus sign stays a plus sign. */
  static String decode(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  static Stream<String> ofQuery(String rawQuery) {
    return Stream.of(rawQuery.split("&")).filter(pair -> !pair.isEmpty());
  }
}
