package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import refcheck.json.Json;

/** Reads the fields of a JSON text, and the errors in them. */
final class RequestReading {
  private RequestReading() {}

  static List<String> errors(String json, Consumer<RequestFields> reading) {
    var errors = new ValidationErrors();
    reading.accept(fields(json, errors));
    try {
      errors.throwIfAny();
      return List.of();
    } catch (ProblemException refusal) {
      var all = new ArrayList<String>();
      for (var each : (List<?>) refusal.problem().more().getOrDefault("errors", List.of())) {
        var error = (Map<?, ?>) each;
        all.add(error.get("pointer") + " " + error.get("code"));
      }
      return all;
    }
  }

  static Problem problem(String json, Consumer<RequestFields> reading) {
    var errors = new ValidationErrors();
    reading.accept(fields(json, errors));
    var refusals = new ArrayList<Problem>();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(errors::throwIfAny)
        .satisfies(refusal -> refusals.add(refusal.problem()));
    return refusals.getFirst();
  }

  static RequestFields fields(String json, ValidationErrors errors) {
    try {
      return RequestFields.of(Json.read(json.getBytes(UTF_8)), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
