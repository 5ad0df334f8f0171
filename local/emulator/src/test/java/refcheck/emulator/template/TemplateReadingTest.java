package refcheck.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.template.Grant.Limit;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

class TemplateReadingTest {
  private static final Path SAMPLE = Path.of("src/test/resources/template.yaml");

  @TempDir Path folder;

  private static Template sample() throws IOException {
    return Template.read(SAMPLE, Map.of());
  }

  private static LambdaFunction function(Template template, String name) {
    return template.functions().stream().filter(f -> f.name().equals(name)).findAny().orElseThrow();
  }

  @Test
  void resolvesTheEnvironment() throws IOException {
    var environment = function(sample(), "create-check").environment();

    assertThat(environment)
        .containsEntry("TABLE", "refcheck-Table")
        .containsEntry("STAGE", "local")
        .containsEntry("KEY", "alias/refcheck-MasterKey")
        .containsEntry("KEY_ARN", "arn:aws:kms:us-east-1:000000000000:alias/refcheck-MasterKey")
        .containsEntry("KEYS", "refcheck-wrapped")
        .containsEntry("LEASE", "90")
        .containsEntry(
            "SUB", "hello ${Literal} arn:aws:dynamodb:us-east-1:000000000000:table/refcheck-Table")
        .containsEntry("CONCURRENCY", "3")
        .containsEntry("CHOSEN", "both")
        .containsEntry("ROLE", "arn:aws:iam::000000000000:role/refcheck-CreateCheckRole")
        .containsEntry("SELF_CHECK", "true")
        .containsEntry("HYPHENS", "2012-10-17")
        .doesNotContainKey("GONE");
  }

  @Test
  void overridesParametersAndPseudoParameters() throws IOException {
    var template =
        Template.read(
            SAMPLE,
            Map.of(
                "LeaseSeconds",
                "7",
                "Sender",
                "a@b.example",
                "AWS::StackName",
                "other",
                "AWS::Region",
                "eu-west-1"));

    assertThat(function(template, "create-check").environment())
        .containsEntry("LEASE", "7")
        .containsEntry("KEYS", "other-wrapped");
    assertThat(template.identities()).containsExactly("a@b.example");
    assertThat(template.queues().getFirst().arn())
        .isEqualTo("arn:aws:sqs:eu-west-1:000000000000:other-Letters");
  }

  @Test
  void identifiesKeysByTheirKmsIds() throws IOException {
    var template = sample().withKeys(Map.of("MasterKey", "1234"));

    assertThat(function(template, "create-check").environment())
        .containsEntry("KEY", "1234")
        .containsEntry("KEY_ARN", "arn:aws:kms:us-east-1:000000000000:key/1234");
    assertThat(template.keys())
        .containsExactly(
            new Key("MasterKey", List.of("alias/refcheck-MasterKey", "alias/refcheck-parts")));
  }

  @Test
  void mergesGlobalsIntoFunctions() throws IOException {
    var create = function(sample(), "create-check");
    var read = function(sample(), "read-check");

    assertThat(create.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(create.memory()).isEqualTo(1024);
    assertThat(create.reservedConcurrency()).isEqualTo(OptionalInt.of(5));
    assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(read.handler()).isEqualTo("refcheck.read.Handler");
    assertThat(read.environment()).containsOnlyKeys("TABLE", "STAGE");
  }

  @Test
  void readsTheGrantsOfRoles() throws IOException {
    var key = "arn:aws:kms:us-east-1:000000000000:alias/refcheck-MasterKey";
    var log = "arn:aws:logs:us-east-1:000000000000:log-group:refcheck-CreateCheckLog";

    var create = function(sample(), "create-check");
    assertThat(create.logGroup()).contains("refcheck-CreateCheckLog");
    assertThat(create.grants())
        .containsExactly(
            new Grant("kms:Decrypt", key, Optional.of(Limit.part("candidate"))),
            new Grant("kms:Decrypt", key, Optional.of(Limit.part("draft-*"))),
            new Grant("logs:CreateLogStream", log, Optional.empty()),
            new Grant("logs:PutLogEvents", log, Optional.empty()));
    assertThat(function(sample(), "read-check").grants()).isEmpty();
  }

  /** Both allow more than the template states. */
  @Test
  void rejectsManagedAndGeneratedPolicies() {
    assertThatThrownBy(() ->
            read(
                """
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: H
                      CodeUri: functions/a/target/a.zip
                      Policies: [AmazonSQSFullAccess]
                """))
        .hasMessage("F.Properties.Policies must be in a Role");
    assertThatThrownBy(() ->
            read(
                """
                Resources:
                  R:
                    Type: AWS::IAM::Role
                    Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess'] }
                """))
        .hasMessage("R.Properties.ManagedPolicyArns are not supported here");
  }

  @Test
  void readsTriggers() throws IOException {
    var template = sample();
    var queue = template.queues().getFirst();

    assertThat(function(template, "create-check").events())
        .containsExactly(
            new HttpRoute("POST", "/v1/checks"), new HttpRoute("POST", "/v1/checks/{id}/cancel"));
    assertThat(function(template, "send-email").events())
        .containsExactly(new QueueTrigger(queue, 5, true, OptionalInt.of(2)));
    var stream = function(template, "publish-events").events(StreamTrigger.class).getFirst();
    assertThat(stream.table().name()).isEqualTo("refcheck-Table");
    assertThat(stream.patterns()).hasSize(1);
    assertThat(stream.bisect()).isTrue();
    assertThat(stream.maximumRetryAttempts()).isEqualTo(OptionalInt.of(2));
    assertThat(stream.maximumRecordAge()).isEmpty();
    assertThat(stream.onFailure().map(Queue::name)).contains("refcheck-Unpublished");
    assertThat(
            function(template, "process-due-checks")
                .events(ScheduleTrigger.class)
                .getFirst()
                .expression())
        .isEqualTo("rate(1 minute)");
  }

  @Test
  void readsTablesQueuesAndRules() throws IOException {
    var template = sample();
    var table = template.tables().getFirst();
    var queue = template.queues().getFirst();

    assertThat(table.keys())
        .containsExactly(new Table.KeyPart("pk", "HASH"), new Table.KeyPart("sk", "RANGE"));
    assertThat(table.indexes().getFirst().projection()).isEqualTo("KEYS_ONLY");
    assertThat(table.streamView()).contains("NEW_IMAGE");
    assertThat(table.timeToLive()).contains("expires");
    assertThat(queue.url()).isEqualTo("http://127.0.0.1/000000000000/refcheck-Letters");
    assertThat(queue.redrive())
        .isEqualTo(
            Optional.of(
                new Queue.Redrive("arn:aws:sqs:us-east-1:000000000000:refcheck-DeadLetters", 5)));
    assertThat(template.configurationSets()).containsExactly("refcheck-Mailing");
    assertThat(template.rules().getFirst().targets().getFirst().arn())
        .endsWith(":refcheck-deliveries");
  }

  @Test
  void omitsResourcesWithAFalseCondition() throws IOException {
    assertThat(sample().resources()).doesNotContainKey("Alarm").containsKey("DeliveriesPolicy");
    assertThat(Template.read(SAMPLE, Map.of("Stage", "local")).resources().get("Table"))
        .extracting("Properties")
        .asInstanceOf(MAP)
        .doesNotContainKey("SSESpecification");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Value: !Magic x | line 5: unknown intrinsic !Magic
          Value: { 'Fn::Magic': x } | unknown intrinsic Fn::Magic
          Value: !Ref Nobody | there is no resource Nobody
          Value: !GetAtt Nobody.Arn | there is no resource Nobody
          Value: !Sub '${Nobody}' | there is no resource Nobody
          Value: !If [Maybe, 1, 2] | there is no condition Maybe
          Value: !FindInMap [x] | Fn::FindInMap needs 3 arguments, not 1
          Value: !Join ['-', [a]] | line 5: unknown intrinsic !Join
          Value: | Value is null
          """)
  void reportsUnsupportedProperties(String property, String message) throws IOException {
    assertThatThrownBy(() ->
            read("Resources:\n  Thing:\n    Type: AWS::X::Y\n    Properties:\n      " + property))
        .isInstanceOf(TemplateError.class)
        .hasMessageContaining(message);
  }

  @Test
  void requiresAValueForEachParameter() {
    assertThatThrownBy(() -> read("Parameters: { Secret: { Type: String } }\nResources: {}\n"))
        .hasMessage("the parameter Secret has no default and no value");
    assertThatThrownBy(() -> Template.read(SAMPLE, Map.of("Typo", "x")))
        .hasMessage("there is no parameter Typo");
  }

  @Test
  void rejectsUnknownTriggersAndFolders() {
    var function =
        """
        Resources:
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: H
              CodeUri: %s
              Events: { E: { Type: %s } }
        """;

    assertThatThrownBy(() -> read(function.formatted("functions/a/target/a.zip", "SNS")))
        .hasMessageContaining("does not support events of type SNS");
    assertThatThrownBy(() -> read(function.formatted("functions/a/target/b.zip", "HttpApi")))
        .hasMessageContaining("functions/<name>/target/<name>.zip");
  }

  private Template read(String text) throws IOException {
    return Template.read(Files.writeString(folder.resolve("template.yaml"), text), Map.of());
  }
}
