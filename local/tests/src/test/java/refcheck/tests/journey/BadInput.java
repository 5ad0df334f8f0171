package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.provider.Arguments;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/** A valid request, and the check that the response to a changed one reports the error. */
final class BadInput {
  static final Api API = RunningHost.api();
  static final String PATH = "/v1/checks";

  /** A text in the wrong values. It must not appear in the response. */
  static final String ECHO = "Zyzzogeton";

  static final CheckRequestBuilder GOOD = CheckRequestBuilder.english(API.now());

  static {
    GOOD.referee(GOOD.address("robin"));
  }

  private BadInput() {}

  static Api.Reply post(String body) {
    return API.call("POST", PATH, body);
  }

  static Arguments wrong(String path, Object value, String code) {
    return arguments("/" + path, code, with(path, value));
  }

  /** The valid body with this value at this path. */
  static Object with(String path, Object value) {
    return change(GOOD.body, path, _ -> value);
  }

  static Object change(Object container, String path, UnaryOperator<Object> by) {
    var steps = path.split("/", 2);
    UnaryOperator<Object> next = steps.length == 1 ? by : inside -> change(inside, steps[1], by);
    if (container instanceof List<?> list) {
      var changed = new ArrayList<Object>(list);
      changed.set(Integer.parseInt(steps[0]), next.apply(changed.get(Integer.parseInt(steps[0]))));
      return changed;
    }
    var changed = Json.object();
    ((Map<?, ?>) container).forEach((name, each) -> changed.put((String) name, each));
    changed.put(steps[0], next.apply(changed.get(steps[0])));
    return changed;
  }

  /** Checks that a request with this body gets this error at this place. */
  static void isFieldError(String pointer, String code, Object body) {
    var reply = API.post(PATH, body);
    isProblem(reply, 400, "invalid_request");
    var errors = JsonNodes.elements(reply.json(), "errors");
    assertThat(errors)
        .allMatch(error -> error.get("message").isString())
        .extracting(error ->
            error.get("pointer").getStringValue() + " " + error.get("code").getStringValue())
        .contains(pointer + " " + code);
  }

  static void isProblem(Api.Reply reply, int status, String code) {
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
    var problem = reply.json();
    assertThat(problem.get("code").getStringValue()).isEqualTo(code);
    assertThat(problem.get("status").getIntValue()).isEqualTo(status);
    assertThat(problem.get("type").getStringValue()).endsWith(code);
    assertThat(List.of("title", "detail", "instance", "request_id"))
        .allMatch(name -> !problem.get(name).getStringValue().isBlank());
    assertThat(problem.get("errors").isArray()).isTrue();
    var body = reply.http().body().replace(problem.get("instance").getStringValue(), "");
    assertThat(body).doesNotContain(ECHO);
  }
}
