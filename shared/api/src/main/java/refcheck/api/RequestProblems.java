package refcheck.api;

import com.fasterxml.jackson.core.JsonLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The problems of a request that is refused before it reaches the operation. */
final class RequestProblems {

  private RequestProblems() {}

  private static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of());
  }

  static Problem invalid(List<Problem.FieldError> errors) {
    return new Problem(
        400,
        "invalid_request",
        "The request is invalid",
        "Correct the fields that `errors` lists and send the request again. Nothing was stored.",
        Map.of("errors", errors.stream().map(Problem.FieldError::json).toList()));
  }

  /** The body is not valid JSON; {@code at} is where parsing stopped, if known. */
  static Problem unreadable(@Nullable JsonLocation at) {
    var where =
        at == null
            ? ""
            : "Reading stopped at line %d, column %d. ".formatted(at.getLineNr(), at.getColumnNr());
    return of(
        400,
        "invalid_json",
        "The body is not valid JSON",
        where
            + "Send one JSON object in UTF-8 without duplicate keys, at most 16 levels deep, with"
            + " numbers of at most 1000 digits.");
  }

  static Problem wrongMediaType() {
    return of(
        415,
        "unsupported_media_type",
        "The body must be JSON",
        "Send `Content-Type: application/json`.");
  }

  static Problem tooLarge(int most) {
    return of(
        413, "body_too_large", "The body is too large", "Send at most %d bytes.".formatted(most));
  }

  static Problem unauthorized() {
    return of(
        401,
        "unauthorized",
        "No valid API key",
        "Send `Authorization: Bearer <key>`, or the key as the user name of Basic authentication.");
  }
}
