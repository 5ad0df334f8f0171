package refcheck.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.local.deploy.Deployment;
import refcheck.local.host.Calls;
import refcheck.local.host.FunctionContext;
import refcheck.local.journey.Capacity;
import refcheck.local.journey.RunningHost;
import refcheck.local.template.Template;
import refcheck.store.Table;
import refcheck.testing.InMemoryTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * What it takes to purge a check among more and more others: the same, however many there are. More
 * of them with {@code -Drefcheck.checks} in memory, and {@code -Drefcheck.checks.dynamodb}, where
 * ten thousand take minutes to write.
 */
@Tag("bench")
class PurgeBench {
  private static final int SAMPLE = 50;
  private static final double FLAT = 1.1;
  private final List<PurgeLine> lines = new ArrayList<>();

  private static int[] sizes(String property, String usual) {
    return Stream.of(System.getProperty(property, usual).split(",", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  @Test
  void takesTheSameHoweverManyThereAre() throws Exception {
    var memory = new InMemoryTable();
    try (var stage = new PurgeStage(template("memory"), memory)) {
      for (int checks : sizes("refcheck.checks", "1000,10000")) {
        measure("in memory", stage, checks, new Calls(), new Capacity(), memory);
      }
    }
    dynamo();
    var table = lines.stream().map(PurgeLine::markdown).collect(Collectors.joining());
    Results.write("purge", PurgeLine.HEAD + table, lines.stream().map(PurgeLine::json).toList());
    isFlat(lines.stream().mapToDouble(PurgeLine::reads).summaryStatistics());
    isFlat(lines.stream().mapToDouble(PurgeLine::writes).summaryStatistics());
  }

  private static void isFlat(DoubleSummaryStatistics figures) {
    assertThat(figures.getMax()).isLessThanOrEqualTo(figures.getMin() * FLAT);
  }

  /** The same in DynamoDB Local: what holds of the double holds there. */
  private void dynamo() throws IOException {
    RunningHost.host(); // Whose services the clients find.
    var calls = new Calls();
    var capacity = new Capacity();
    var template =
        new Deployment(
                DynamoDbClient.create(),
                SqsClient.create(),
                KmsClient.create(),
                SesV2Client.create())
            .deploy(template("purge"));
    var function = PurgeStage.function(template, "purge-check");
    try (var context = FunctionContext.of(function, calls.of("all"), capacity.of("all"));
        var stage = new PurgeStage(template, context.getBean(Table.class))) {
      for (int checks : sizes("refcheck.checks.dynamodb", "1000")) {
        measure("DynamoDB Local", stage, checks, calls, capacity, new InMemoryTable());
      }
    }
  }

  private void measure(
      String name, PurgeStage stage, int checks, Calls calls, Capacity capacity, InMemoryTable rows)
      throws IOException {
    var sample = stage.grow(checks, SAMPLE);
    var spread = Spread.of(rows.rows());
    var reads = stage.table.reads();
    var writes = stage.table.writes();
    var callsBefore = sum(calls);
    var unitsBefore = capacity.units("all");
    stage.purge(sample);
    var units = capacity.units("all").since(unitsBefore);
    lines.add(
        new PurgeLine(
            name,
            checks,
            (double) (stage.table.reads() - reads) / sample.size(),
            (double) (stage.table.writes() - writes) / sample.size(),
            (double) (sum(calls) - callsBefore) / sample.size(),
            units.read() / sample.size(),
            units.written() / sample.size(),
            spread));
  }

  private static long sum(Calls calls) {
    return calls.counts().values().stream()
        .flatMap(each -> each.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  private static Template template(String stack) throws IOException {
    return Template.read(
        Path.of("..", "template.yaml"),
        Map.of(
            "AWS::StackName", stack,
            "AWS::Region", "eu-central-1",
            "PublicOrigin", "http://127.0.0.1",
            "SenderAddress", "references@refcheck.example",
            "SenderIdentity", "refcheck.example"));
  }
}
