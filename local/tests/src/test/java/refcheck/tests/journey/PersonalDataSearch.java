package refcheck.tests.journey;

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
import refcheck.emulator.template.Template;
import refcheck.table.CompressedText;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Collects all data that remains after a check and searches it for personal data. */
record PersonalDataSearch(Template template, DynamoDbClient tables) {

  /** A place and its bytes. */
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

  /** Both tables, the queues' messages, the log, and all files except the mails. */
  List<Trace> all(Path data) {
    var traces = new ArrayList<Trace>();
    for (var table : List.of("MainTable", "KeysTable")) {
      rows(table).forEach(row -> add(traces, table, AttributeValue.fromM(row)));
    }
    QueueRecorder.messages()
        .forEach(each -> traces.add(new Trace("queue", each.body().getBytes(UTF_8))));
    traces.add(new Trace("log", RunningHost.log().getBytes(UTF_8)));
    files(data).forEach(traces::add);
    return traces;
  }

  private static void add(List<Trace> traces, String place, AttributeValue value) {
    switch (value.type()) {
      case S -> traces.add(new Trace(place, value.s().getBytes(UTF_8)));
      case B -> bytes(value).forEach(bytes -> traces.add(new Trace(place, bytes)));
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
          throw new IllegalStateException("unsupported type " + value.type());
    }
  }

  private static List<byte[]> bytes(AttributeValue value) {
    var bytes = value.b().asByteArray();
    try {
      return List.of(bytes, CompressedText.decompress(bytes).getBytes(UTF_8));
    } catch (UncheckedIOException _) {
      return List.of(bytes); // Not compressed.
    }
  }

  private static List<Trace> files(Path data) {
    var traces = new ArrayList<Trace>();
    try {
      Files.walkFileTree(data, new FileReader(data, traces));
      return traces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads all files except the mails. Skips files that disappear meanwhile, such as the database's
   * journals.
   */
  private static final class FileReader extends SimpleFileVisitor<Path> {
    private final Path data;
    private final List<Trace> traces;

    FileReader(Path data, List<Trace> traces) {
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

  /** Lists the places that contain any of these words. */
  static String found(List<Trace> traces, List<String> words) {
    return words.stream()
        .flatMap(word ->
            traces.stream()
                .filter(trace -> contains(trace.bytes(), word.getBytes(UTF_8)))
                .map(trace -> word + " in " + trace.place()))
        .distinct()
        .collect(joining("\n"));
  }

  private static boolean contains(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (all[at] == part[0] && Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
