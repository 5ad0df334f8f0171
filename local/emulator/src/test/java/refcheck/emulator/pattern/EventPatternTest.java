package refcheck.emulator.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.json.JsonNodes;

class EventPatternTest {
  private static final String EVENT =
      """
      {"eventName": "INSERT", "source": "aws.ses", "n": 5, "flag": true, "none": null, "tags": ["a", "b"], "list": [{"k": 1}, {"k": 2}],
       "dynamodb": {"NewImage": {"sk": {"S": "EVENT#7"}, "state": {"S": "Pending"}, "size": {"N": "3"}}}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"eventName": ["INSERT"]} | true
          {"eventName": ["REMOVE", "INSERT"]} | true
          {"eventName": ["REMOVE"]} | false
          {"eventName": ["INSERT"], "source": ["aws.s3"]} | false
          {"n": [5.0]} | true
          {"n": ["5"]} | false
          {"flag": [true]} | true
          {"none": [null]} | true
          {"tags": ["b"]} | true
          {"tags": ["c"]} | false
          {"list": {"k": [2]}} | true
          {"list": {"k": [3]}} | false
          {"missing": ["x"]} | false
          {"source": [{"prefix": "aws."}]} | true
          {"source": [{"prefix": {"equals-ignore-case": "AWS"}}]} | true
          {"source": [{"suffix": ".ses"}]} | true
          {"source": [{"suffix": ".s3"}]} | false
          {"source": [{"equals-ignore-case": "AWS.SES"}]} | true
          {"source": [{"wildcard": "a*s.s*"}]} | true
          {"source": [{"wildcard": "a*x"}]} | false
          {"source": [{"exists": true}]} | true
          {"source": [{"exists": false}]} | false
          {"missing": [{"exists": false}]} | true
          {"missing": {"deeper": [{"exists": false}]}} | true
          {"missing": {"deeper": [{"exists": true}]}} | false
          {"dynamodb": {"NewImage": [{"exists": true}]}} | false
          {"source": [{"anything-but": "aws.s3"}]} | true
          {"source": [{"anything-but": ["aws.ses", "x"]}]} | false
          {"source": [{"anything-but": {"prefix": "aws"}}]} | false
          {"source": [{"anything-but": {"suffix": ["s3", "sqs"]}}]} | true
          {"missing": [{"anything-but": "x"}]} | false
          {"n": [{"numeric": [">", 0, "<=", 5]}]} | true
          {"n": [{"numeric": ["<", 5]}]} | false
          {"n": [{"numeric": ["=", 5]}]} | true
          {"dynamodb": {"NewImage": {"sk": {"S": [{"prefix": "EVENT#"}]}}}} | true
          {"dynamodb": {"NewImage": {"sk": {"S": [{"prefix": "MAIL#"}]}, "state": {"S": ["Pending"]}}}} | false
          {"$or": [{"n": [1]}, {"flag": [true]}]} | true
          {"$or": [{"n": [1]}, {"flag": [false]}], "source": ["aws.ses"]} | false
          {"dynamodb": {"NewImage": {"$or": [{"sk": {"S": ["x"]}}, {"state": {"S": ["Pending"]}}]}}} | true
          """)
  void matches(String pattern, boolean expected) {
    assertThat(EventPattern.parse(pattern).matches(JsonNodes.read(EVENT, "event")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"a\": \"b\"}",
        "{\"a\": [{\"magic\": 1}]}",
        "{}",
        "{\"a\": []}",
        "{\"a\": [{\"numeric\": [\">\"]}]}"
      })
  void rejectsInvalidPatterns(String pattern) {
    assertThatIllegalArgumentException().isThrownBy(() -> EventPattern.parse(pattern));
  }

  @Test
  void namesTheUnknownFilter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventPattern.parse("{\"a\": [{\"magic\": \"1\"}]}"))
        .withMessageContaining("magic");
  }
}
