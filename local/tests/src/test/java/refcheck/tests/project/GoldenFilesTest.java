package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import refcheck.domain.Command;
import refcheck.store.PurgeCheckMessage;
import refcheck.store.SendEmailMessage;
import refcheck.table.Row;
import refcheck.tests.project.InMemoryBackend.Answer;
import refcheck.tests.project.InMemoryBackend.Call;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Stored rows, messages and replies of one check, as files. A change of the code that changes a
 * file changes a stored or a public format. {@code -Dgolden=write} writes the files anew.
 */
class GoldenFilesTest {
  private static final Path FILES =
      ProjectFiles.ROOT.resolve("local/tests/src/test/resources/golden");
  private static final boolean WRITE = "write".equals(System.getProperty("golden"));
  private static final InMemoryBackend REFCHECK = new InMemoryBackend();
  private static final String ANSWERS =
      "worked_together=yes&worked_from=2020-01&worked_to_ongoing=yes&role=Clerk&quality=2"
          + "&quality_why=Late&teamwork=4&reliability=cannot_judge&strengths=Kind&rehire=yes";

  /** Random values. Ids and codes are numbered as they first appear in replies; hashes are not. */
  private static final Pattern RANDOM =
      Pattern.compile(
          "(chk|ref)_[0-9A-Z]{26}|key_[0-9a-z]{8}|\\b[0-9a-f]{32}(?:[0-9a-f]{32})?\\b"
              + "|(?<=CODE#)[0-9A-Z]{10}|\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b|/r/[0-9A-Za-z_-]{43}"
              + "|DUE#[0-9]+");

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  @AfterAll
  static void close() {
    REFCHECK.close();
  }

  @Test
  void formatsStayAsTheyAre() throws IOException {
    REFCHECK.changeTenant();
    var create = REFCHECK.tenant("POST /v1/checks", "").sending(request());
    var created = REFCHECK.answer(create.with("idempotency-key", "golden"));
    var id = OpenApi.JSON.readTree(created.body()).path("id").asText();
    var links = REFCHECK.links(id);
    holds("reply-created", reply(created));
    holds("rows-created", rows());

    post("begin", links.getFirst(), "");
    post("save", links.getFirst(), "role=Clerk");
    post("save", links.getFirst(), "role=Cook");
    holds("rows-drafts", rows());

    post("submit", links.getFirst(), ANSWERS);
    post("decline", links.getLast(), "reason=no_time");
    holds("reply-check", reply(tenant("GET /v1/checks/{id}", id)));
    holds("reply-report", reply(tenant("GET /v1/checks/{id}/report", id)));
    holds("reply-timeline", reply(tenant("GET /v1/checks/{id}/timeline", id)));
    holds("rows-closed", rows());

    REFCHECK.pass(Duration.ofDays(91));
    REFCHECK.send(id, new Command.BeginPurge(REFCHECK.now()));
    holds("reply-gone", reply(tenant("GET /v1/checks/{id}/report", id)));
    REFCHECK.send(id, new Command.CompletePurge(REFCHECK.now()));
    holds("reply-purged", reply(tenant("GET /v1/checks/{id}", id)));
    holds("rows-purged", rows());
  }

  @Test
  void messagesStayAsTheyAre() throws IOException {
    holds(
        "messages",
        pretty(
            new TreeMap<>(
                Map.of(
                    "send-email",
                    new TreeMap<>(
                        new SendEmailMessage("acme", "chk_1", "ref_1", "invitation").json()),
                    "purge-check",
                    new TreeMap<>(new PurgeCheckMessage("acme", "chk_1").json())))));
  }

  private static String request() throws IOException {
    return Files.readString(ProjectFiles.ROOT.resolve("events/requests/check.en.json"));
  }

  private static void post(String action, String link, String body) {
    var answer = REFCHECK.answer(REFCHECK.browser("POST /r/{token}/" + action, link).sending(body));
    assertThat(answer.status()).as(action).isEqualTo(303);
  }

  private static Answer tenant(String route, String id) {
    Call call = REFCHECK.tenant(route, id);
    return REFCHECK.answer(call);
  }

  private static String reply(Answer answer) throws IOException {
    return pretty(
        new TreeMap<>(
            Map.of(
                "status", answer.status(),
                "headers", new TreeMap<>(answer.headers()),
                "body", OpenApi.JSON.readTree(answer.body()))));
  }

  /** Sorted as they are shown: keys hold random values. */
  private String rows() throws IOException {
    var rows = new TreeMap<String, Integer>();
    for (var row : REFCHECK.rows()) {
      rows.merge(named(pretty(json(row))), 1, Integer::sum);
    }
    return rows.entrySet().stream()
        .map(each -> each.getKey().repeat(each.getValue()))
        .collect(Collectors.joining());
  }

  private static Map<String, Object> json(Row row) {
    return json(row.attributes());
  }

  private static Map<String, Object> json(Map<String, AttributeValue> attributes) {
    return attributes.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, each -> json(each.getValue()), (a, _) -> a, TreeMap::new));
  }

  private static Object json(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> Map.of("N", value.n());
      case BOOL -> value.bool();
      case B -> "(bytes)";
      case M -> json(value.m());
      case L -> value.l().stream().map(GoldenFilesTest::json).toList();
      default -> throw new IllegalStateException("no such attribute is stored: " + value.type());
    };
  }

  private static String pretty(Object json) throws IOException {
    return OpenApi.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  private void holds(String name, String text) throws IOException {
    var file = FILES.resolve(name + ".json");
    var named = named(text);
    if (WRITE) {
      Files.createDirectories(FILES);
      Files.write(file, named.getBytes(UTF_8));
    }
    assertThat(named).as(name).isEqualTo(Files.readString(file));
  }

  private String named(String text) {
    return RANDOM.matcher(text).replaceAll(match -> name(match.group()));
  }

  private String name(String random) {
    if (random.matches("[0-9a-f]+")) {
      return "hex" + random.length();
    }
    if (random.startsWith("DUE#")) {
      return "DUE#n";
    }
    var kind = random.matches("(chk|ref|key)_.*") ? random.substring(0, 3) : "code";
    return names.computeIfAbsent(
        random.replace("-", ""), _ -> kind + "_" + counts.merge(kind, 1, Integer::sum));
  }
}
