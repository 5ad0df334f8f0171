package refcheck.host;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The AWS clients of the host itself. It uses them for the work of API Gateway, Lambda's pollers
 * and CloudFormation.
 */
record AwsClients(
    SdkHttpClient http,
    DynamoDbClient tables,
    DynamoDbStreamsClient streams,
    SqsClient queues,
    KmsClient keys,
    SesV2Client mail)
    implements AutoCloseable {

  static AwsClients open() {
    var http = AwsCrtHttpClient.builder().maxConcurrency(100).build();
    return new AwsClients(
        http,
        DynamoDbClient.builder().httpClient(http).build(),
        DynamoDbStreamsClient.builder().httpClient(http).build(),
        SqsClient.builder().httpClient(http).build(),
        KmsClient.builder().httpClient(http).build(),
        SesV2Client.builder().httpClient(http).build());
  }

  @Override
  public void close() {
    tables.close();
    streams.close();
    queues.close();
    keys.close();
    mail.close();
    http.close();
  }
}
