package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.emulator.roles.Role;
import refcheck.emulator.template.Template;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.InterceptorContext;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Checks that roles are limited to partitions: a function's role may not read data that its pages
 * or emails do not need.
 */
class PartitionsTest {
  private static final Template TEMPLATE = ProjectFiles.template();
  private static final String MAIN = "refcheck-MainTable";

  static Stream<Arguments> denied() {
    return Stream.of("show-form", "submit-form", "send-email", "record-delivery")
        .flatMap(function ->
            Stream.of(
                    "K#00ff", "T#acme#ACCESS", "T#acme#IDEMPOTENCY#00ff", "T#acme", "T#acme#CODE#1")
                .map(partition -> Arguments.of(function, partition)));
  }

  @ParameterizedTest
  @MethodSource("denied")
  void pagesAndEmailsReadNoKeys(String function, String partition) {
    for (var request : reads(partition)) {
      assertThatExceptionOfType(AwsServiceException.class)
          .isThrownBy(() -> call(function, request))
          .withMessageContaining("does not allow dynamodb:");
    }
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("send-email", "L#00ff"),
        Arguments.of("create-check", "T#acme#TENANT"),
        Arguments.of("create-check", "T#acme#ACCESS"),
        Arguments.of("create-check", "T#acme#C#chk_1"),
        Arguments.of("read-check", "L#00ff"),
        Arguments.of("read-check", "T#acme#ACCESS"),
        Arguments.of("read-report", "T#acme#EXTERNAL#a"),
        Arguments.of("process-due-checks", "K#00ff"),
        Arguments.of("purge-check", "T#acme#ACCESS"),
        Arguments.of("purge-check", "K#00ff"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyRoleIsLimitedToItsPartitions(String function, String partition) {
    pagesAndEmailsReadNoKeys(function, partition);
  }

  @ParameterizedTest
  @MethodSource
  void requiredPartitionsAreAllowed(String function, String partition) {
    assertThatCode(() -> call(function, reads(partition).getFirst())).doesNotThrowAnyException();
  }

  static Stream<Arguments> requiredPartitionsAreAllowed() {
    return Stream.of(
        Arguments.of("show-form", "T#acme#TENANT"),
        Arguments.of("show-form", "L#00ff"),
        Arguments.of("send-email", "T#acme#C#chk_1"),
        Arguments.of("create-check", "K#00ff"));
  }

  /** A batch is denied if one of its keys is not allowed. */
  @ParameterizedTest
  @MethodSource("denied")
  void aBatchNeedsAllOfItsPartitions(String function, String partition) {
    var keys = List.of(key("T#acme#C#chk_1"), key(partition));
    var batch =
        BatchGetItemRequest.builder()
            .requestItems(Map.of(MAIN, KeysAndAttributes.builder().keys(keys).build()))
            .build();
    assertThatExceptionOfType(AwsServiceException.class).isThrownBy(() -> call(function, batch));
  }

  private static List<SdkRequest> reads(String partition) {
    return List.of(
        GetItemRequest.builder().tableName(MAIN).key(key(partition)).build(),
        QueryRequest.builder()
            .tableName(MAIN)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build());
  }

  private static Map<String, AttributeValue> key(String partition) {
    return Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("-"));
  }

  private static void call(String function, SdkRequest request) {
    var role =
        TEMPLATE.functions().stream()
            .filter(each -> each.name().equals(function))
            .map(Role::new)
            .findFirst()
            .orElseThrow();
    role.beforeExecution(
        InterceptorContext.builder().request(request).build(), new ExecutionAttributes());
  }
}
