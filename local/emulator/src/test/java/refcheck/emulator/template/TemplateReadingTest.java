package refcheck.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateReadingTest {
  @TempDir Path folder;

  @Test
  void resolvesTheEnvironment() throws IOException {
    var environment = SampleTemplate.function(SampleTemplate.read(), "create-check").environment();

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
            SampleTemplate.FILE,
            Map.of(
                "LeaseSeconds",
                "7",
                "Sender",
                "a@b.example",
                "AWS::StackName",
                "other",
                "AWS::Region",
                "eu-west-1"));

    assertThat(SampleTemplate.function(template, "create-check").environment())
        .containsEntry("LEASE", "7")
        .containsEntry("KEYS", "other-wrapped");
    assertThat(template.identities()).containsExactly("a@b.example");
    assertThat(template.queues().getFirst().arn())
        .isEqualTo("arn:aws:sqs:eu-west-1:000000000000:other-Letters");
  }

  @Test
  void identifiesKeysByTheirKmsIds() throws IOException {
    var template = SampleTemplate.read().withKeys(Map.of("MasterKey", "1234"));

    assertThat(SampleTemplate.function(template, "create-check").environment())
        .containsEntry("KEY", "1234")
        .containsEntry("KEY_ARN", "arn:aws:kms:us-east-1:000000000000:key/1234");
    assertThat(template.keys())
        .containsExactly(
            new Key("MasterKey", List.of("alias/refcheck-MasterKey", "alias/refcheck-parts")));
  }

  @Test
  void mergesGlobalsIntoFunctions() throws IOException {
    var create = SampleTemplate.function(SampleTemplate.read(), "create-check");
    var read = SampleTemplate.function(SampleTemplate.read(), "read-check");

    assertThat(create.timeout()).isEqualTo(Duration.ofSeconds(20));
    assertThat(create.memory()).isEqualTo(1024);
    assertThat(create.reservedConcurrency()).isEqualTo(OptionalInt.of(5));
    assertThat(read.timeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(read.handler()).isEqualTo("refcheck.read.Handler");
    assertThat(read.environment()).containsOnlyKeys("TABLE", "STAGE");
  }

  @Test
  void omitsResourcesWithAFalseCondition() throws IOException {
    assertThat(SampleTemplate.read().resources())
        .doesNotContainKey("Alarm")
        .containsKey("DeliveriesPolicy");
    assertThat(
            Template.read(SampleTemplate.FILE, Map.of("Stage", "local")).resources().get("Table"))
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
            SampleTemplate.of(
                folder,
                "Resources:\n  Thing:\n    Type: AWS::X::Y\n    Properties:\n      " + property))
        .isInstanceOf(TemplateError.class)
        .hasMessageContaining(message);
  }

  @Test
  void requiresAValueForEachParameter() {
    assertThatThrownBy(() ->
            SampleTemplate.of(folder, "Parameters: { Secret: { Type: String } }\nResources: {}\n"))
        .hasMessage("the parameter Secret has no default and no value");
    assertThatThrownBy(() -> Template.read(SampleTemplate.FILE, Map.of("Typo", "x")))
        .hasMessage("there is no parameter Typo");
  }
}
