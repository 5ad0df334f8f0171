package refcheck.host;

import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.emulator.aws.AwsService;
import refcheck.host.home.ServiceInfo;

/**
 * The addresses of the AWS services: this host, unless environment variables set other addresses
 * for all services or for one.
 */
record Endpoints(Map<String, String> environment) {
  static final Endpoints OF_THIS_PROCESS = new Endpoints(System.getenv());

  private static final String VARIABLE = "AWS_ENDPOINT_URL";
  private static final String PROPERTY = "aws.endpointUrl";
  private static final String REGION = "eu-central-1";

  /**
   * Maps each SDK client to its environment variables. The first variable that is set gives the
   * client's address.
   */
  private static final Map<String, List<String>> CLIENTS =
      Map.of(
          "", List.of(""),
          "DynamoDb", List.of("_DYNAMODB", ""),
          "DynamoDbStreams", List.of("_DYNAMODB_STREAMS", "_DYNAMODB", ""),
          "Sqs", List.of("_SQS", ""),
          "Kms", List.of("_KMS", ""),
          "SesV2", List.of("_SESV2", ""));

  /** The services that this host must emulate. */
  Set<AwsService> served() {
    return EnumSet.allOf(AwsService.class).stream()
        .filter(service -> first(List.of(variable(service), "")).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean servesAll() {
    return served().size() == AwsService.values().length;
  }

  /** Descriptions of all services for the start page. */
  List<ServiceInfo> services() {
    return Stream.concat(
            Stream.of(AwsService.values())
                .map(service -> new ServiceInfo(name(service), state(service))),
            Stream.of(
                new ServiceInfo(
                    "Lambda, API Gateway, EventBridge", "the host itself, as template.yaml says")))
        .toList();
  }

  private static String name(AwsService service) {
    return service == AwsService.DYNAMODB ? "DynamoDB" : service.name();
  }

  private String state(AwsService service) {
    var external = first(List.of(variable(service), ""));
    if (external.isPresent()) {
      return "external, at " + external.get();
    }
    return switch (service) {
      case DYNAMODB -> "DynamoDB Local, a process of its own";
      case SQS -> "ElasticMQ, in memory: a restart empties the queues";
      case KMS -> "the host itself; keys are in the data folder";
      case SES -> "the host itself, into the mailbox";
    };
  }

  private static String variable(AwsService service) {
    return service == AwsService.SES ? "_SESV2" : "_" + service;
  }

  /** Configures every SDK client of this process with its service's address. */
  void point(URI here) {
    properties(here).forEach(System::setProperty);
  }

  /**
   * One property per client, because the SDK prefers a property for all clients to a variable for
   * one client.
   */
  Map<String, String> properties(URI here) {
    var properties = new LinkedHashMap<String, String>();
    CLIENTS.forEach((client, variables) ->
        properties.put(PROPERTY + client, first(variables).orElse(here.toString())));
    putUnlessSet(properties, "AWS_REGION", "aws.region", REGION);
    putUnlessSet(properties, "AWS_ACCESS_KEY_ID", "aws.accessKeyId", "local");
    putUnlessSet(properties, "AWS_SECRET_ACCESS_KEY", "aws.secretAccessKey", "local");
    return properties;
  }

  String region() {
    return value("AWS_REGION").orElse(REGION);
  }

  private void putUnlessSet(
      Map<String, String> properties, String variable, String property, String value) {
    if (value(variable).isEmpty()) {
      properties.put(property, value);
    }
  }

  private Optional<String> first(List<String> endings) {
    return endings.stream().flatMap(ending -> address(VARIABLE + ending).stream()).findFirst();
  }

  private Optional<String> address(String variable) {
    var address = value(variable);
    if (address.isPresent() && !address.get().matches("https?://[^/]+.*")) {
      throw new StartupException(variable + " must begin like http://127.0.0.1:4566");
    }
    return address;
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }
}
