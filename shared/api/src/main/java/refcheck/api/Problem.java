package refcheck.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.VersionedCase;
import refcheck.json.Json;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;

/**
 * Why a request failed (RFC 9457), for programs and people. Never repeats a value of the request.
 *
 * @param code the stable name of the problem
 * @param more further members, such as {@code errors} and {@code allowed_actions}
 */
public record Problem(
    int status, String code, String title, String detail, Map<String, Object> more) {
  /** One error in a body. */
  public record FieldError(String pointer, String code, String message) {
    Map<String, Object> json() {
      return Json.object("pointer", pointer, "code", code, "message", message);
    }
  }

  private static Problem of(int status, String code, String title, String detail) {
    return new Problem(status, code, title, detail, Map.of());
  }

  /** The id is unknown, malformed or another tenant's; the reply is the same. */
  public static Problem notFound() {
    return of(404, "not_found", "Not found", "This tenant has no object with this id.");
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

  /** The problem of a failure on our side. A transient one asks for a retry. */
  public static Problem failure(boolean isTransient) {
    return isTransient ? unavailable() : unexpected();
  }

  /** A service that the request needs is throttling, overloaded or out of reach. */
  static Problem unavailable() {
    return of(
        503,
        "temporarily_unavailable",
        "The service is temporarily unavailable",
        "Try again with the same Idempotency-Key after the seconds that `Retry-After` gives.");
  }

  /** A query parameter is invalid. */
  public static Problem badParameter(String name, String message) {
    return of(
        400,
        "invalid_parameter",
        "The query is invalid",
        "`" + FieldNames.shown(name) + "` " + message);
  }

  /** The Idempotency-Key was used for something else. */
  public static Problem keyReused() {
    return of(
        422,
        "idempotency_key_reused",
        "The Idempotency-Key was used for another request",
        "Use a new key for a new request. Reuse a key only to repeat the same request.");
  }

  /** Another check of the tenant has this external id. */
  public static Problem externalIdTaken(String check) {
    return new Problem(
        409,
        "external_id_taken",
        "Another check has this external_id",
        "An external_id can be used for one check of a tenant only.",
        Map.of("check", check));
  }

  /** Concurrent requests changed the check again and again. */
  public static Problem contended() {
    return of(
        409, "try_again", "Concurrent change", "Nothing was changed. Send the request again.");
  }

  /** The dossier is destroyed or is being destroyed. */
  public static Problem purged(Instant when, String why) {
    return new Problem(
        410,
        "purged",
        "The report no longer exists",
        "The personal data of this check was destroyed.",
        Json.object("purged_at", when.toString(), "reason", why));
  }

  /** A rule of the domain rejects the command. */
  public static Problem of(RejectionReason rule, VersionedCase check) {
    return new Problem(
        409,
        rule.wireName(),
        "The state of the check does not allow this",
        RejectionMessages.of(rule),
        Json.object(
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
