package refcheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import refcheck.json.CanonicalJson;
import refcheck.json.Json;

/**
 * An HTTP request as API Gateway passes it on. Paths may hold secrets and bodies hold personal
 * data: {@code toString} shows neither.
 *
 * @param method the HTTP method
 * @param route the key of the matched route, as in {@code GET /v1/checks/{id}}; a HEAD request has
 *     the route of its GET
 * @param path the decoded path
 * @param query the parameters; values of one name are joined by commas
 * @param rawQuery the query as it came, encoded
 * @param headers by name in lower case
 */
public record Request(
    String id,
    String method,
    String route,
    String path,
    Map<String, String> parameters,
    Map<String, String> query,
    String rawQuery,
    Map<String, String> headers,
    byte[] body) {
  private static final int LARGEST_BODY = 64 * 1024;
  private static final int DEEPEST_BODY = 16;

  /** The value of a variable of the route; empty text if the route has no such variable. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** A query parameter. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name));
  }

  /** The names of query parameters that occur more than once. */
  public Set<String> repeated() {
    return UrlEncodedForm.repeated(rawQuery);
  }

  /** A header's value, by its name in lower case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /**
   * The body as JSON.
   *
   * @throws ProblemException if it is too large or not JSON
   */
  public JsonNode json() {
    if (body.length > LARGEST_BODY) {
      throw new ProblemException(Problem.tooLarge(LARGEST_BODY));
    }
    if (!isJson()) {
      throw new ProblemException(Problem.wrongMediaType());
    }
    if (new String(body, UTF_8).indexOf('\uFFFD') >= 0) {
      throw new ProblemException(
          Problem.unreadable(null)); // API Gateway replaces bytes that are not UTF-8.
    }
    try {
      return Json.parseUntrusted(body, DEEPEST_BODY);
    } catch (JacksonException e) {
      // The message of the exception quotes the body.
      throw new ProblemException(Problem.unreadable(e.getLocation()));
    } catch (IOException _) {
      throw new ProblemException(Problem.unreadable(null));
    }
  }

  /**
   * The body as canonical JSON, to compare requests. An empty body is an empty object. A body that
   * is not JSON is returned as it is.
   */
  String canonicalBody() {
    var text = new String(body, UTF_8);
    try {
      return text.isBlank() ? "{}" : CanonicalJson.text(Json.parseUntrusted(body, DEEPEST_BODY));
    } catch (IOException _) {
      return text;
    }
  }

  /** The body as a form, with its defect if it cannot be read for certain. */
  public PostedForm form() {
    return PostedForm.of(body, contentType());
  }

  private boolean isJson() {
    var type = contentType().name();
    return type.equals("application/json") || type.endsWith("+json");
  }

  private ContentType contentType() {
    return ContentType.parse(header("content-type").orElse(""));
  }

  @Override
  public String toString() {
    return "Request[" + id + " " + route + "]";
  }
}
