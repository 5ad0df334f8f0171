package refcheck.local.bench;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import refcheck.domain.CheckKey;
import refcheck.local.deploy.Deployment;
import refcheck.local.host.CallCounter;
import refcheck.local.host.FunctionContext;
import refcheck.local.journey.CapacityUnits;
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
 * of them with {@code -Drefcheck.checks} in memory, {@code -Drefcheck.checks.index} where the
 * others are places in the index alone, and {@code -Drefcheck.checks.dynamodb}, where ten thousand
 * take minutes to write.
 */
@Tag("bench")
class PurgeBench {
  private static final int SAMPLE = 50;
  private static final double FLAT = 1.1;

  /** A shard in which nothing is due is read, too; how many of those there are is chance. */
  private static final Offset<Double> BY_CHANCE = within(0.1);

  private final List<PurgeLine> lines = new ArrayList<>();

  private static int[] sizes(String property, String usual) {
    return Stream.of(System.getProperty(property, usual).split(",", -1))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  @Test
  void takesTheSameHoweverManyThereAre() throws Exception {
    inMemory("in memory", sizes("refcheck.checks", "1000,10000,100000"), PurgeBenchTable::grow);
    inMemory(
        "in memory, the others in the index alone",
        sizes("refcheck.checks.index", "10000,1000000"),
        PurgeBenchTable::growInIndex);
    dynamo();
    var table = lines.stream().map(PurgeLine::markdown).collect(joining());
    Results.write("purge", PurgeLine.HEAD + table, lines.stream().map(PurgeLine::json).toList());
    isFlat(lines.stream().mapToDouble(PurgeLine::reads).summaryStatistics());
    isFlat(lines.stream().mapToDouble(PurgeLine::writes).summaryStatistics());
    agree();
  }

  /** With as many checks in it, every kind of table tells the same; but see {@link #BY_CHANCE}. */
  private void agree() {
    for (var same : lines.stream().collect(groupingBy(PurgeLine::checks)).values()) {
      var first = same.getFirst();
      assertThat(same)
          .allSatisfy(line -> assertThat(line.writes()).isEqualTo(first.writes()))
          .allSatisfy(line -> assertThat(line.reads()).isCloseTo(first.reads(), BY_CHANCE));
    }
  }

  private void inMemory(String name, int[] sizes, Growth growth) throws IOException {
    var memory = new InMemoryTable();
    try (var stage = new PurgeBenchTable(template("memory"), memory)) {
      for (int checks : sizes) {
        measure(
            name,
            stage,
            growth.grow(stage, checks, SAMPLE),
            new CallCounter(),
            new CapacityUnits(),
            memory);
      }
    }
  }

  /** A way to fill a table: to so many checks, of which some are a sample. */
  private interface Growth {
    List<CheckKey> grow(PurgeBenchTable stage, int checks, int sample);
  }

  private static void isFlat(DoubleSummaryStatistics figures) {
    assertThat(figures.getMax()).isLessThanOrEqualTo(figures.getMin() * FLAT);
  }

  /** The same in DynamoDB Local: what holds of the double holds there. */
  private void dynamo() throws IOException {
    RunningHost.host(); // Whose services the clients find.
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
        var stage = new PurgeBenchTable(template, context.getBean(Table.class))) {
      for (int checks : sizes("refcheck.checks.dynamodb", "1000")) {
        var sample = stage.grow(checks, SAMPLE);
        measure("DynamoDB Local", stage, sample, calls, capacity, new InMemoryTable());
      }
    }
  }

  private void measure(
      String name,
      PurgeBenchTable stage,
      List<CheckKey> sample,
      CallCounter calls,
      CapacityUnits capacity,
      InMemoryTable rows)
      throws IOException {
    var spread = RowDistribution.of(rows.rows());
    var reads = stage.table.reads();
    var writes = stage.table.writes();
    var callsBefore = sum(calls);
    var unitsBefore = capacity.units("all");
    stage.purge(sample);
    var units = capacity.units("all").since(unitsBefore);
    var line =
        new PurgeLine(
            name,
            stage.size(),
            (double) (stage.table.reads() - reads) / sample.size(),
            (double) (stage.table.writes() - writes) / sample.size(),
            (double) (sum(calls) - callsBefore) / sample.size(),
            units.read() / sample.size(),
            units.written() / sample.size(),
            spread);
    Results.sayMeanwhile(line.markdown());
    lines.add(line);
  }

  private static long sum(CallCounter calls) {
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
