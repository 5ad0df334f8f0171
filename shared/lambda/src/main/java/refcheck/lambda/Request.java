package refcheck.lambda;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /** The body as a form, with its defect if it cannot be read for certain. */
  public PostedForm form() {
    return PostedForm.of(body, contentType());
  }

  /** The media type of the body. */
  public ContentType contentType() {
    return ContentType.parse(header("content-type").orElse(""));
  }

  @Override
  public String toString() {
    return "Request[" + id + " " + route + "]";
  }
}
