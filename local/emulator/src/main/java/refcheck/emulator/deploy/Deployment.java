package refcheck.emulator.deploy;

import java.util.Map;
import java.util.stream.Collectors;
import refcheck.emulator.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Creates the template's resources that do not exist yet. Running it again changes nothing. */
public final class Deployment {
  private final DynamoResources tables;
  private final SqsResources queues;
  private final KmsResources keys;
  private final SesResources mail;

  public Deployment(DynamoDbClient dynamoDb, SqsClient sqs, KmsClient kms, SesV2Client ses) {
    this.tables = new DynamoResources(dynamoDb);
    this.queues = new SqsResources(sqs);
    this.keys = new KmsResources(kms);
    this.mail = new SesResources(ses);
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
