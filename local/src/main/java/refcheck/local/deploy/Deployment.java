package refcheck.local.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import refcheck.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the template's resources that do not exist yet. Running it again changes nothing. */
public final class Deployment {
  private final Tables tables;
  private final Queues queues;
  private final Keys keys;
  private final Mail mail;

  public Deployment(DynamoDbClient dynamoDb, SqsClient sqs, KmsClient kms, SesV2Client ses) {
    this.tables = new Tables(dynamoDb);
    this.queues = new Queues(sqs);
    this.keys = new Keys(kms);
    this.mail = new Mail(ses);
  }

  /** Returns the template with the IDs that KMS gave to its keys. */
  public Template deploy(Template template) {
    template.tables().forEach(tables::ensure);
    queues.ensure(template.queues());
    template.identities().forEach(mail::ensureIdentity);
    template.configurationSets().forEach(mail::ensureConfigurationSet);
    Map<String, String> keyIds =
        template.keys().stream().collect(Collectors.toMap(key -> key.logicalId(), keys::ensure));
    return template.withKeys(keyIds);
  }
}
