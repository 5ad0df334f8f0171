package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.api.Samples.SECRET;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.ApiKeys;
import refcheck.json.JsonFormatException;
import refcheck.lambda.BaseFunction;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.lambda.StreamFunction;
import refcheck.lambda.SubjectNotFoundException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What the shells do with what comes from Lambda, whatever the endpoints do. */
class FunctionsTest {
  private static final String PERSON = "Robin Sample";

  private final ApplicationContext context = ApplicationContext.run();
  private final SilentContext lambda = new SilentContext();

  @AfterEach
  void closesTheContext() {
    context.close();
  }

  /** Fails at some of the messages, each time in another way. */
  private static final class Failing
      implements QueueFunction.Endpoint<String>, StreamFunction.Endpoint {
    private final int failures;
    private final List<Integer> taken = new ArrayList<>();

    Failing(int failures) {
      this.failures = failures;
    }

    @Override
    public void take(String message, Duration remaining) {
      assertThat(remaining).isEqualTo(Duration.ofSeconds(20));
      take(Integer.parseInt(message));
    }

    @Override
    public void take(JsonNode newImage) {
      take(Objects.requireNonNull(newImage.get("n")).getIntValue());
    }

    private void take(int number) {
      if ((failures & 1 << number) != 0) {
        switch (number) {
          case 0 -> throw new IllegalStateException(PERSON);
          case 1 -> throw new StackOverflowError(PERSON);
          case 2 -> throw new NoClassDefFoundError(PERSON);
          case 4 -> throw new SubjectNotFoundException("check chk_4");
          default -> throw new IllegalArgumentException(new IOException(PERSON));
        }
      }
      taken.add(number);
    }
  }

  private static final class Queue extends QueueFunction<String> {
    Queue(ApplicationContext context) {
      super(context, Failing.class, message -> message.text("check"));
    }
  }

  private static final class Streams extends StreamFunction {
    Streams(ApplicationContext context) {
      super(context, Failing.class);
    }
  }

  private record Answering(Function<Request, Reply> answer) implements TenantFunction.Endpoint {
    @Override
    public Reply reply(Caller caller, Request request) {
      return answer.apply(request);
    }
  }

  private static final class Tenants extends TenantFunction {
    Tenants(ApplicationContext context) {
      super(context, Answering.class);
    }
  }

  static IntStream subsets() {
    return IntStream.range(0, 16);
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void reportsExactlyTheMessagesThatFailed(int failures) {
    var endpoint = endpoint(new Failing(failures));
    var reply = handle(new Queue(context), queueEvent(IntStream.range(0, 4)));
    var failed = numbers().filter(number -> (failures & 1 << number) != 0).boxed().toList();
    assertThat(reply).isEqualTo(report(failed.stream().map(number -> "m" + number).toList()));
    assertThat(endpoint.taken)
        .isEqualTo(numbers().boxed().filter(number -> !failed.contains(number)).toList());
  }

  @Test
  void aMessageThatIsNoneFailsAlone() {
    endpoint(new Failing(0));
    var good =
        "{\"messageId\":\"good\",\"body\":\"{\\\"tenant\\\":\\\"a\\\",\\\"check\\\":\\\"1\\\"}\"}";
    var bad = "{\"messageId\":\"bad\",\"body\":\"Robin {\"}";
    var event = "{\"Records\":[" + bad + "," + good + "]}";
    assertThat(handle(new Queue(context), event)).isEqualTo(report(List.of("bad")));
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void aStreamStopsAtTheFirstFailure(int failures) {
    var endpoint = endpoint(new Failing(failures));
    var reply = handle(new Streams(context), streamEvent(IntStream.range(0, 4)));
    var first = Integer.numberOfTrailingZeros(failures | 1 << 4);
    assertThat(reply).isEqualTo(report(first == 4 ? List.of() : List.of("s" + first)));
    assertThat(endpoint.taken).isEqualTo(IntStream.range(0, first).boxed().toList());
  }

  @Test
  void aMessageAboutNoCheckDoesNotComeAgain() {
    endpoint(new Failing(1 << 4 | 1));
    var reply = handle(new Queue(context), queueEvent(IntStream.of(0, 4, 5)));
    assertThat(reply).isEqualTo(report(List.of("m0")));
    assertThat(lambda.log().lines()).contains("skipped m4: no check chk_4");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | no JSON
          Robin                  | no JSON
          ["Robin"]              | no object
          {}                     | Records is missing
          {"Records": "Robin"}   | Records is of another kind
          {"Records": ["Robin"]} | no object
          """)
  void anEventThatIsNoneIsRefusedUnquoted(String event, String message) {
    endpoint(new Failing(0));
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> handle(new Queue(context), event))
        .withMessage(message)
        .withNoCause();
  }

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
  void logsWhereSomethingFailedAndNeverItsWords() {
    endpoint(new Failing(15));
    handle(new Queue(context), queueEvent(IntStream.range(0, 4)));
    assertThat(lambda.log())
        .contains("failed m0", "IllegalStateException", "java.io.IOException", "FunctionsTest")
        .doesNotContain(PERSON);
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

  @Test
  void aFailureIsAProblemThatQuotesNobody() {
    var reply =
        ask(
            _ -> {
              throw new IllegalStateException(PERSON);
            },
            "{}");
    assertThat(reply).contains("\"statusCode\":500", "internal_error").doesNotContain(PERSON);
    assertThat(lambda.log()).contains("failed req-1").doesNotContain(PERSON);
  }

  static Stream<Arguments> failuresOfAws() {
    return Stream.of(
        Arguments.of(awsError(400, "ThrottlingException"), 503),
        Arguments.of(awsError(400, "ProvisionedThroughputExceededException"), 503),
        Arguments.of(awsError(500, "InternalServerError"), 503),
        Arguments.of(SdkClientException.create(PERSON), 503),
        Arguments.of(new IllegalStateException(SdkClientException.create(PERSON)), 503),
        Arguments.of(awsError(400, "AccessDeniedException"), 500),
        Arguments.of(awsError(400, "ValidationException"), 500));
  }

  private static RuntimeException awsError(int status, String code) {
    var details = AwsErrorDetails.builder().errorCode(code).errorMessage(PERSON).build();
    return AwsServiceException.builder().statusCode(status).awsErrorDetails(details).build();
  }

  @ParameterizedTest
  @MethodSource("failuresOfAws")
  void whatMayPassSaysWhenToTryAgain(RuntimeException failure, int status) {
    var reply =
        ask(
            _ -> {
              throw failure;
            },
            "{}");
    assertThat(reply).contains("\"statusCode\":" + status).doesNotContain(PERSON);
    assertThat(reply.contains("\"retry-after\":\"5\"")).isEqualTo(status == 503);
    assertThat(reply.contains("temporarily_unavailable")).isEqualTo(status == 503);
    assertThat(lambda.log()).contains("failed req-1").doesNotContain(PERSON);
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

  private Failing endpoint(Failing endpoint) {
    context.registerSingleton(endpoint);
    return endpoint;
  }

  private String ask(Function<Request, Reply> answer, String body) {
    ApiKeys keys = _ -> Optional.of(Samples.apiKey(false, "f"));
    context.registerSingleton(ApiKeys.class, keys);
    context.registerSingleton(new Answering(answer));
    return handle(new Tenants(context), httpEvent(body));
  }

  private String handle(BaseFunction<?> function, String event) {
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, lambda);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString(UTF_8);
  }

  private static IntStream numbers() {
    return IntStream.range(0, 4);
  }

  private static String report(List<String> ids) {
    return ids.stream()
        .map("{\"itemIdentifier\":\"%s\"}"::formatted)
        .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
  }

  private static String queueEvent(IntStream numbers) {
    return records(
        numbers,
        "{\"messageId\":\"m%1$d\",\"body\":\"{\\\"tenant\\\":\\\"a\\\",\\\"check\\\":\\\"%1$d\\\"}\"}");
  }

  private static String streamEvent(IntStream numbers) {
    return records(
        numbers, "{\"dynamodb\":{\"SequenceNumber\":\"s%1$d\",\"NewImage\":{\"n\":%1$d}}}");
  }

  private static String records(IntStream numbers, String form) {
    return numbers
        .mapToObj(form::formatted)
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }

  private static String httpEvent(String body) {
    return """
    {"routeKey": "POST /x", "rawPath": "/x", "requestContext": {"requestId": "req-1"},
     "headers": {"authorization": "Bearer %s", "content-type": "application/json"},
     "body": "%s", "isBase64Encoded": false}
    """
        .formatted(SECRET.value(), body);
  }
}
