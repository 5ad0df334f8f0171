package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.access.ApiKeys;
import refcheck.json.JsonFormatException;
import refcheck.lambda.Reply;

/** What the shell of the tenants' endpoints does with requests, whatever the endpoints do. */
class TenantFunctionTest extends TenantFunctionFixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                               | requestContext
          {"rawPath": "/x", "requestContext": {"requestId": "r"}}          | routeKey
          {"routeKey": "POST /x", "requestContext": {"requestId": "r"}}    | rawPath
          {"routeKey": "POST /x", "rawPath": "/x", "requestContext": {}}   | requestId
          """)
  void anEventThatIsNoRequestIsRefused(String event, String missing) {
    context.registerSingleton(ApiKeys.class, (ApiKeys) _ -> Optional.empty());
    context.registerSingleton(new Answering(_ -> Reply.json(200, "")));
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> handle(new Tenants(context), event))
        .withMessage(missing + " is missing");
  }

  @Test
  void answersWhoHasAKey() {
    assertThat(ask(request -> Reply.json(200, List.of(request.route())), "{}"))
        .contains("\"statusCode\":200", "[\\\"POST /x\\\"]", "\"request-id\":\"req-1\"");
  }

  @Test
  void doesNotAskTheEndpointWithoutAKey() {
    context.registerSingleton(ApiKeys.class, (ApiKeys) _ -> Optional.empty());
    context.registerSingleton(
        new Answering(_ -> {
          throw new AssertionError("asked");
        }));
    assertThat(handle(new Tenants(context), httpEvent("{}")))
        .contains("\"statusCode\":401", "www-authenticate", "unauthorized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "{\\\"\\\\uD800\\\": 1}", "[\\\"\\\\uDFFF\\\"]", "{} {}", ""})
  void aBodyThatIsNoJsonIsTheCallersMistake(String body) {
    assertThat(ask(request -> errors(JsonBody.of(request)), body))
        .contains("\"statusCode\":400", "invalid_json");
  }

  @Test
  void anUnknownFieldOfAnyNameIsAnswered() {
    assertThat(ask(request -> errors(JsonBody.of(request)), "{\\\"a\\\\u0000\\\\u202E😀\\\": 1}"))
        .contains("\"statusCode\":400", "unknown_field");
  }

  private static Reply errors(JsonNode body) {
    var errors = new ValidationErrors();
    RequestFields.of(body, errors).rejectUnknownFields();
    errors.throwIfAny();
    return Reply.json(200, "");
  }
}
