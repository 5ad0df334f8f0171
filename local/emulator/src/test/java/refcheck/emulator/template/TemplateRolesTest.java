package refcheck.emulator.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.template.Grant.Limit;

/** Tests how roles are read. */
class TemplateRolesTest {
  @TempDir Path folder;

  @Test
  void readsTheGrantsOfRoles() throws IOException {
    var key = "arn:aws:kms:us-east-1:000000000000:alias/refcheck-MasterKey";
    var log = "arn:aws:logs:us-east-1:000000000000:log-group:refcheck-CreateCheckLog";

    var create = SampleTemplate.function(SampleTemplate.read(), "create-check");
    assertThat(create.logGroup()).contains("refcheck-CreateCheckLog");
    assertThat(create.grants())
        .containsExactly(
            new Grant("kms:Decrypt", key, Optional.of(Limit.part("candidate"))),
            new Grant("kms:Decrypt", key, Optional.of(Limit.part("draft-*"))),
            new Grant("logs:CreateLogStream", log, Optional.empty()),
            new Grant("logs:PutLogEvents", log, Optional.empty()));
    assertThat(SampleTemplate.function(SampleTemplate.read(), "read-check").grants()).isEmpty();
  }

  /** Both allow more than the template states. */
  @Test
  void rejectsManagedAndGeneratedPolicies() {
    assertThatThrownBy(() ->
            SampleTemplate.of(
                folder,
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
            SampleTemplate.of(
                folder,
                """
                Resources:
                  R:
                    Type: AWS::IAM::Role
                    Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AmazonSQSFullAccess'] }
                """))
        .hasMessage("R.Properties.ManagedPolicyArns are not supported here");
  }
}
