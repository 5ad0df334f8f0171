package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.json.JsonFormatException;
import refcheck.lambda.QueueFunction;
import refcheck.lambda.StreamFunction;

/** What the shells of queues and streams do with what comes from Lambda. */
class MessageFunctionsTest extends FunctionFixture {
  private static final class Queue extends QueueFunction<String> {
    Queue(ApplicationContext context) {
      super(context, FailingEndpoint.class, message -> message.text("check"));
    }
  }

  private static final class Streams extends StreamFunction {
    Streams(ApplicationContext context) {
      super(context, FailingEndpoint.class);
    }
  }

  static IntStream subsets() {
    return IntStream.range(0, 16);
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void reportsExactlyTheMessagesThatFailed(int failures) {
    var endpoint = endpoint(new FailingEndpoint(failures));
    var reply = handle(new Queue(context), queueEvent(IntStream.range(0, 4)));
    var failed = numbers().filter(number -> (failures & 1 << number) != 0).boxed().toList();
    assertThat(reply).isEqualTo(report(failed.stream().map(number -> "m" + number).toList()));
    assertThat(endpoint.taken)
        .isEqualTo(numbers().boxed().filter(number -> !failed.contains(number)).toList());
  }

  @Test
  void aMessageThatIsNoneFailsAlone() {
    endpoint(new FailingEndpoint(0));
    var good =
        "{\"messageId\":\"good\",\"body\":\"{\\\"tenant\\\":\\\"a\\\",\\\"check\\\":\\\"1\\\"}\"}";
    var bad = "{\"messageId\":\"bad\",\"body\":\"Robin {\"}";
    var event = "{\"Records\":[" + bad + "," + good + "]}";
    assertThat(handle(new Queue(context), event)).isEqualTo(report(List.of("bad")));
  }

  @ParameterizedTest
  @MethodSource("subsets")
  void aStreamStopsAtTheFirstFailure(int failures) {
    var endpoint = endpoint(new FailingEndpoint(failures));
    var reply = handle(new Streams(context), streamEvent(IntStream.range(0, 4)));
    var first = Integer.numberOfTrailingZeros(failures | 1 << 4);
    assertThat(reply).isEqualTo(report(first == 4 ? List.of() : List.of("s" + first)));
    assertThat(endpoint.taken).isEqualTo(IntStream.range(0, first).boxed().toList());
  }

  @Test
  void aMessageAboutNoCheckDoesNotComeAgain() {
    endpoint(new FailingEndpoint(1 << 4 | 1));
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
    endpoint(new FailingEndpoint(0));
    assertThatExceptionOfType(JsonFormatException.class)
        .isThrownBy(() -> handle(new Queue(context), event))
        .withMessage(message)
        .withNoCause();
  }

  @Test
  void logsWhereSomethingFailedAndNeverItsWords() {
    endpoint(new FailingEndpoint(15));
    handle(new Queue(context), queueEvent(IntStream.range(0, 4)));
    assertThat(lambda.log())
        .contains("failed m0", "IllegalStateException", "java.io.IOException", "FailingEndpoint")
        .doesNotContain(PERSON);
  }

  private FailingEndpoint endpoint(FailingEndpoint endpoint) {
    context.registerSingleton(endpoint);
    return endpoint;
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
}
