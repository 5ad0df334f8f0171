package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import refcheck.json.CanonicalJson;
import refcheck.json.Json;
import refcheck.lambda.Request;

/** Reads the JSON body of a request. */
public final class JsonBody {
  private static final int LARGEST = 64 * 1024;
  private static final int DEEPEST = 16;

  private JsonBody() {}

  /**
   * The body as JSON.
   *
   * @throws ProblemException if it is too large or not JSON
   */
  public static JsonNode of(Request request) {
    var body = request.body();
    if (body.length > LARGEST) {
      throw new ProblemException(RequestProblems.tooLarge(LARGEST));
    }
    var type = request.contentType().name();
    if (!type.equals("application/json") && !type.endsWith("+json")) {
      throw new ProblemException(RequestProblems.wrongMediaType());
    }
    if (new String(body, UTF_8).indexOf('\uFFFD') >= 0) {
      throw new ProblemException(
          RequestProblems.unreadable(null)); // API Gateway replaces bytes that are not UTF-8.
    }
    try {
      return Json.parseUntrusted(body, DEEPEST);
    } catch (JacksonException e) {
      // The message of the exception quotes the body.
      throw new ProblemException(RequestProblems.unreadable(e.getLocation()));
    } catch (IOException _) {
      throw new ProblemException(RequestProblems.unreadable(null));
    }
  }

  /**
   * The body as canonical JSON, to compare requests. An empty body is an empty object. A body that
   * is not JSON is returned as it is.
   */
  static String canonical(Request request) {
    var text = new String(request.body(), UTF_8);
    try {
      return text.isBlank()
          ? "{}"
          : CanonicalJson.text(Json.parseUntrusted(request.body(), DEEPEST));
    } catch (IOException _) {
      return text;
    }
  }
}
