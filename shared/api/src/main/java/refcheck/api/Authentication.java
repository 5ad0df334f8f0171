package refcheck.api;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import refcheck.domain.access.ApiKeys;
import refcheck.lambda.Request;

/** Identifies the caller by the API key: a Bearer token, or the user name of Basic. */
@Singleton
final class Authentication {
  private final ApiKeys keys;

  Authentication(ApiKeys keys) {
    this.keys = keys;
  }

  /** The caller; empty without a valid key. */
  Optional<Caller> caller(Request request) {
    return request
        .header("authorization")
        .flatMap(Authentication::key)
        .flatMap(ApiKeyToken::parse)
        .flatMap(token -> keys.find(token.hash()))
        .map(Caller::new);
  }

  private static Optional<String> key(String header) {
    var halves = header.strip().split(" +", 2);
    if (halves.length == 2 && halves[0].equalsIgnoreCase("bearer")) {
      return Optional.of(halves[1]);
    }
    if (halves.length == 2 && halves[0].equalsIgnoreCase("basic")) {
      try {
        var decoded = new String(Base64.getDecoder().decode(halves[1]), US_ASCII);
        return Optional.of(decoded.split(":", 2)[0]);
      } catch (IllegalArgumentException _) {
        return Optional.empty(); // Not Base64.
      }
    }
    return Optional.empty();
  }
}
