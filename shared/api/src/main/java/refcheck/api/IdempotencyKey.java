package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.json.tree.JsonNode;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import refcheck.json.CanonicalJson;
import refcheck.lambda.Request;

/**
 * Identifies repeated requests of a tenant.
 *
 * @param key keyed hash of mode, route and the header's value, which could be a name
 * @param fingerprint keyed hash of path and body, so that stored values reveal neither
 */
public record IdempotencyKey(String key, String fingerprint) {
  private static final int LONGEST = 255;

  /**
   * The key of a request with this body; empty without the header. Bodies are compared as canonical
   * JSON, not as written.
   *
   * @throws ProblemException if it is not 1 to 255 printable ASCII characters
   */
  public static Optional<IdempotencyKey> of(Caller caller, Request request, JsonNode body) {
    return request
        .header("idempotency-key")
        .map(value -> of(caller, request, value, CanonicalJson.text(body)));
  }

  /**
   * The key of a request whose body is otherwise ignored; empty without the header.
   *
   * @throws ProblemException if it is not 1 to 255 printable ASCII characters
   */
  public static Optional<IdempotencyKey> of(Caller caller, Request request) {
    return request
        .header("idempotency-key")
        .map(value -> of(caller, request, value, JsonBody.canonical(request)));
  }

  private static IdempotencyKey of(Caller caller, Request request, String value, String body) {
    if (value.isEmpty()
        || value.length() > LONGEST
        || !value.chars().allMatch(each -> each >= ' ' && each <= '~')) {
      var errors = new ValidationErrors();
      errors.add("", "bad_idempotency_key", "must be 1 to 255 printable ASCII characters");
      errors.throwIfAny();
    }
    var scope = (caller.livemode() ? "live" : "test") + "\n" + request.route() + "\n" + value;
    return new IdempotencyKey(hash(caller, scope), hash(caller, request.path() + "\n" + body));
  }

  private static String hash(Caller caller, String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(caller.fingerprintSecret(), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
    }
  }
}
