package refcheck.edge;

import com.fasterxml.jackson.core.JsonLocation;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;

/**
 * Why a request failed (RFC 9457), for a program and for a person. Never repeats what was sent.
 *
 * @param code a stable name of the problem
 * @param more further members, such as {@code errors} and {@code allowed_actions}
 */
public record Problem(
    int status, String code, String title, String detail, Map<String, Object> more) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

  /** One mistake of several. */
  public record FieldError(String pointer, String code, String message) {
    Map<String, Object> json() {
      return Map.of("pointer", pointer, "code", code, "message", message);
    }
  }

  private static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of());
  }

  static Problem invalid(List<FieldError> mistakes) {
    return new Problem(
        400,
        "invalid_request",
        "The request has mistakes",
        "Correct what `errors` lists and send the request again; nothing was stored.",
        Map.of("errors", mistakes.stream().map(FieldError::json).toList()));
  }

  /** The body is no JSON that we read; {@code at} says where reading stopped, if that is known. */
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
            + "One JSON object in UTF-8, no key twice, at most 16 levels deep and 1000 digits a"
            + " number.");
  }

  static Problem wrongMediaType() {
    return of(
        415,
        "unsupported_media_type",
        "The body must be JSON",
        "Send `Content-Type: application/json`.");
  }

  static Problem tooLarge(int most) {
    return of(413, "body_too_large", "The body is too large", "At most %d bytes.".formatted(most));
  }

  static Problem unauthorized() {
    return of(
        401,
        "unauthorized",
        "No valid API key",
        "Send `Authorization: Bearer <key>`, or the key as user name of Basic authentication.");
  }

  /** There is no such thing, or it is another tenant's: the same answer. */
  public static Problem notFound() {
    return of(404, "not_found", "Not found", "This tenant has nothing under that id.");
  }

  /** No operation of the API has this path and method. */
  public static Problem unknownOperation() {
    return of(
        404,
        "unknown_operation",
        "No such operation",
        "No operation of this API has this path and method. Check both against openapi.yaml.");
  }

  static Problem unexpected() {
    return of(
        500,
        "internal_error",
        "Something went wrong on our side",
        "Try again with the same Idempotency-Key. If the error persists, report the request_id.");
  }

  /** A service that the request needs is throttling, overloaded or out of reach. */
  static Problem unavailable() {
    return of(
        503,
        "temporarily_unavailable",
        "The service is temporarily unavailable",
        "Try again with the same Idempotency-Key after the seconds that `Retry-After` gives.");
  }

  /** One parameter of the query is wrong. */
  public static Problem badParameter(String name, String message) {
    return of(
        400, "invalid_parameter", "The query has a mistake", "`" + named(name) + "` " + message);
  }

  /** A name that somebody has made up, if it looks like one: it could be anything, a person too. */
  static String named(String name) {
    return NAME.matcher(name).matches() ? name : "(unreadable)";
  }

  /** The Idempotency-Key was used for something else. */
  public static Problem keyReused() {
    return of(
        422,
        "idempotency_key_reused",
        "The Idempotency-Key stands for another request",
        "Use a new key for a new request, and the same key only to repeat the very same one.");
  }

  /** The tenant has a check with that external id. */
  public static Problem externalIdTaken(String check) {
    return new Problem(
        409,
        "external_id_taken",
        "There is a check with this external_id",
        "An external_id names one check of a tenant.",
        Map.of("check", check));
  }

  /** Too many at once wanted to change the same thing. */
  public static Problem contended() {
    return of(
        409, "try_again", "Others were faster", "Nothing was changed. Send the request once more.");
  }

  /** The dossier is destroyed, or about to be. */
  public static Problem purged(Instant when, String why) {
    return new Problem(
        410,
        "purged",
        "The report is gone",
        "Everything personal of this check was destroyed.",
        Map.of("purged_at", when.toString(), "reason", why));
  }

  /** A rule of the domain stands against it. */
  public static Problem of(RejectionReason rule, VersionedCheck check) {
    return new Problem(
        409,
        rule.wireName(),
        "The check does not allow this now",
        RejectionMessages.of(rule),
        Map.of(
            "check_status", CheckView.status(check),
            "allowed_actions", CheckView.allowedActions(check)));
  }

  /** The reply to the request, with {@code Retry-After} if the status is 503. */
  public Reply reply(Request request) {
    var body = new LinkedHashMap<String, Object>();
    body.put("type", "urn:refcheck:problem:" + code);
    body.put("title", title);
    body.put("status", status);
    body.put("detail", detail);
    body.put("instance", request.path());
    body.put("code", code);
    body.put("errors", List.of());
    body.putAll(more);
    body.put("request_id", request.id());
    var reply =
        Reply.json(status, body)
            .with("content-type", "application/problem+json")
            .with("request-id", request.id());
    return switch (status) {
      case 401 -> reply.with("www-authenticate", "Bearer realm=\"refcheck\"");
      case 503 -> reply.retryAfter();
      default -> reply;
    };
  }
}
