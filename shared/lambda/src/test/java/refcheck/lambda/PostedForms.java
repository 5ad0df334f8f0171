package refcheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Forms that a browser posted. */
final class PostedForms {
  static final String TYPE = "application/x-www-form-urlencoded";

  private PostedForms() {}

  static PostedForm of(String body) {
    return of(TYPE, body.getBytes(UTF_8));
  }

  static PostedForm of(String contentType, byte[] body) {
    return PostedForm.of(body, ContentType.parse(contentType));
  }
}
