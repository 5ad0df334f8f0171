package refcheck.tests.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseKey;
import refcheck.emulator.deploy.Deployment;
import refcheck.emulator.template.Template;
import refcheck.host.CallCounter;
import refcheck.host.FunctionContext;
import refcheck.table.Table;
import refcheck.testing.InMemoryTable;
import refcheck.tests.journey.CapacityUnits;
import refcheck.tests.journey.RunningHost;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Measures the resources that purging a check takes among an increasing number of other checks.
 * They must not grow. Set the numbers with {@code -Drefcheck.checks} in memory, {@code
 * -Drefcheck.checks.index} with the others only in the index, and {@code
 * -Drefcheck.checks.dynamodb}, where writing ten thousand takes minutes.
 */
@Tag("bench")
class PurgeBench {
  private static final int SAMPLE = 50;
  private static final double MAX_RATIO = 1.1;

  /** A shard without due rows is read, too. The number of such shards is random. */
  private static final Offset<Double> RANDOM_VARIATION = within(0.1);

  private final PurgeMeasurements measurements = new PurgeMeasurements();

  private static int[] sizes(String property, String defaultSizes) {
    return Stream.of(System.getProperty(property, defaultSizes).split(",", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  @Test
  void usesConstantResources() throws Exception {
    inMemory("in memory", sizes("refcheck.checks", "1000,10000,100000"), PurgeBenchTable::grow);
    inMemory(
        "in memory, the others in the index alone",
        sizes("refcheck.checks.index", "10000,1000000"),
        PurgeBenchTable::growInIndex);
    dynamo();
    var table = measurements.lines().stream().map(PurgeLine::markdown).collect(joining());
    Results.write(
        "purge",
        PurgeLine.HEAD + table,
        measurements.lines().stream().map(PurgeLine::json).toList());
    isConstant(measurements.lines().stream().mapToDouble(PurgeLine::reads).summaryStatistics());
    isConstant(measurements.lines().stream().mapToDouble(PurgeLine::writes).summaryStatistics());
    tableKindsAgree();
  }

  /**
   * For the same number of checks, all kinds of table must give the same results, except for {@link
   * #RANDOM_VARIATION}.
   */
  private void tableKindsAgree() {
    for (var same : measurements.lines().stream().collect(groupingBy(PurgeLine::checks)).values()) {
      var first = same.getFirst();
      assertThat(same)
          .allSatisfy(line -> assertThat(line.writes()).isEqualTo(first.writes()))
          .allSatisfy(line -> assertThat(line.reads()).isCloseTo(first.reads(), RANDOM_VARIATION));
    }
  }

  private void inMemory(String name, int[] sizes, Growth growth) throws IOException {
    var memory = new InMemoryTable();
    try (var bench = new PurgeBenchTable(template("memory"), memory)) {
      for (int checks : sizes) {
        measurements.measure(
            name,
            bench,
            growth.grow(bench, checks, SAMPLE),
            new CallCounter(),
            new CapacityUnits(),
            memory);
      }
    }
  }

  /** Fills a table up to a number of checks, some of which are the sample. */
  private interface Growth {
    List<CaseKey> grow(PurgeBenchTable bench, int checks, int sample);
  }

  private static void isConstant(DoubleSummaryStatistics figures) {
    assertThat(figures.getMax()).isLessThanOrEqualTo(figures.getMin() * MAX_RATIO);
  }

  /** Measures DynamoDB Local, to confirm the results of the in-memory table. */
  private void dynamo() throws IOException {
    RunningHost.host(); // The clients use its services.
    var calls = new CallCounter();
    var capacity = new CapacityUnits();
    var template =
        new Deployment(
                DynamoDbClient.create(),
                SqsClient.create(),
                KmsClient.create(),
                SesV2Client.create())
            .deploy(template("purge"));
    var function = PurgeBenchTable.function(template, "purge-check");
    try (var context = FunctionContext.of(function, calls.of("all"), capacity.of("all"));
        var bench = new PurgeBenchTable(template, context.getBean(Table.class))) {
      for (int checks : sizes("refcheck.checks.dynamodb", "1000")) {
        var sample = bench.grow(checks, SAMPLE);
        measurements.measure("DynamoDB Local", bench, sample, calls, capacity, new InMemoryTable());
      }
    }
  }

  private static Template template(String stack) throws IOException {
    return Template.read(
        Path.of("..", "..", "template.yaml"),
        Map.of(
            "AWS::StackName", stack,
            "AWS::Region", "eu-central-1",
            "PublicOrigin", "http://127.0.0.1",
            "SenderAddress", "references@refcheck.example",
            "SenderIdentity", "refcheck.example"));
  }
}
