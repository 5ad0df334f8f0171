package refcheck.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.FileVisitResult.CONTINUE;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import refcheck.local.template.Template;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that stays of a journey, where somebody might look for people. */
record PersonalDataSearch(Template template, DynamoDbClient tables) {

  /** A place and all the bytes there. */
  record Trace(String place, byte[] bytes) {}

  List<Map<String, AttributeValue>> rows(String table) {
    var name =
        template.tables().stream()
            .filter(each -> each.name().endsWith(table))
            .findFirst()
            .orElseThrow()
            .name();
    return tables
        .scanPaginator(request -> request.tableName(name).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  /** Both tables, what went through queues, the log, and every file but the mails. */
  List<Trace> all(Path data) {
    var traces = new ArrayList<Trace>();
    for (var table : List.of("MainTable", "KeysTable")) {
      rows(table).forEach(row -> add(traces, table, AttributeValue.fromM(row)));
    }
    QueueRecorder.heard()
        .forEach(each -> traces.add(new Trace("queue", each.body().getBytes(UTF_8))));
    traces.add(new Trace("log", RunningHost.log().getBytes(UTF_8)));
    files(data).forEach(traces::add);
    return traces;
  }

  private static void add(List<Trace> traces, String place, AttributeValue value) {
    switch (value.type()) {
      case S -> traces.add(new Trace(place, value.s().getBytes(UTF_8)));
      case B -> traces.add(new Trace(place, value.b().asByteArray()));
      case M ->
          value
              .m()
              .forEach((name, each) -> {
                traces.add(new Trace(place, name.getBytes(UTF_8)));
                add(traces, place, each);
              });
      case L -> value.l().forEach(each -> add(traces, place, each));
      case N, BOOL, NUL -> {}
      case SS, NS, BS, UNKNOWN_TO_SDK_VERSION ->
          throw new IllegalStateException("nobody has looked into " + value.type());
    }
  }

  private static List<Trace> files(Path data) {
    var traces = new ArrayList<Trace>();
    try {
      Files.walkFileTree(data, new Reading(data, traces));
      return traces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads every file but the mails. One that goes meanwhile, a journal of the database, is gone.
   */
  private static final class Reading extends SimpleFileVisitor<Path> {
    private final Path data;
    private final List<Trace> traces;

    Reading(Path data, List<Trace> traces) {
      this.data = data;
      this.traces = traces;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var place = data.relativize(file);
      if (place.startsWith("mail")) {
        return CONTINUE;
      }
      try {
        traces.add(new Trace(place.toString(), Files.readAllBytes(file)));
        return CONTINUE;
      } catch (IOException e) {
        return visitFileFailed(file, e);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return CONTINUE;
      }
      throw failure;
    }
  }

  /** Where any of these words stands, by word. */
  static String found(List<Trace> traces, List<String> words) {
    return words.stream()
        .flatMap(word ->
            traces.stream()
                .filter(trace -> contains(trace.bytes(), word.getBytes(UTF_8)))
                .map(trace -> word + " in " + trace.place()))
        .distinct()
        .collect(joining("\n"));
  }

  private static boolean contains(byte[] all, byte[] some) {
    for (int at = 0; at + some.length <= all.length; at++) {
      if (all[at] == some[0] && Arrays.equals(all, at, at + some.length, some, 0, some.length)) {
        return true;
      }
    }
    return false;
  }
}
