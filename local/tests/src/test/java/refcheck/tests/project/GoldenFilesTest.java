package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.delivery.DeliveryId;
import refcheck.domain.delivery.EmailKind;
import refcheck.store.PurgeCaseMessage;
import refcheck.store.SendEmailMessage;
import refcheck.testing.CaseCommands;
import refcheck.testing.HttpAnswer;
import refcheck.testing.HttpCall;
import refcheck.testing.SampleCases;

/**
 * Stored rows, messages and replies of one check, as files. A change of the code that changes a
 * file changes a stored or a public format. {@code -Dgolden=write} writes the files anew.
 */
class GoldenFilesTest {
  private static final InMemoryBackend REFCHECK = new InMemoryBackend();
  private static final String ANSWERS =
      "worked_together=yes&worked_from=2020-01&worked_to_ongoing=yes&role=Clerk&quality=2"
          + "&quality_why=Late&teamwork=4&reliability=cannot_judge&strengths=Kind&rehire=yes";

  private final GoldenFiles files = new GoldenFiles();

  @AfterAll
  static void close() {
    REFCHECK.close();
  }

  @Test
  void formatsStayAsTheyAre() throws IOException {
    var create = REFCHECK.tenant("POST /v1/checks", "").sending(request());
    var created = REFCHECK.answer(create.with("idempotency-key", "golden"));
    var id = OpenApi.JSON.readTree(created.body()).path("id").asText();
    var links = REFCHECK.links(id);
    files.holds("reply-created", reply(created));
    files.holds("rows-created", rows());

    post("begin", links.getFirst(), "");
    post("save", links.getFirst(), "role=Clerk");
    post("save", links.getFirst(), "role=Cook");
    files.holds("rows-drafts", rows());

    post("submit", links.getFirst(), ANSWERS);
    post("decline", links.getLast(), "reason=no_time");
    files.holds("reply-check", reply(tenant("GET /v1/checks/{id}", id)));
    files.holds("reply-report", reply(tenant("GET /v1/checks/{id}/report", id)));
    files.holds("reply-timeline", reply(tenant("GET /v1/checks/{id}/timeline", id)));
    files.holds("rows-closed", rows());

    REFCHECK.pass(Duration.ofDays(91));
    REFCHECK.send(id, CaseCommands.beginPurge());
    files.holds("reply-gone", reply(tenant("GET /v1/checks/{id}/report", id)));
    REFCHECK.send(id, CaseCommands.completePurge());
    files.holds("reply-purged", reply(tenant("GET /v1/checks/{id}", id)));
    files.holds("rows-purged", rows());
  }

  private static final CaseKey KEY = new CaseKey(new TenantId("acme"), new CaseId("chk_1"));
  private static final DeliveryId INVITATION =
      DeliveryId.email(SampleCases.reference(new PersonId("ref_1")), EmailKind.INVITATION);

  @Test
  void messagesStayAsTheyAre() throws IOException {
    files.holds(
        "messages",
        GoldenFiles.pretty(
            new TreeMap<>(
                Map.of(
                    "send-email",
                    new TreeMap<>(new SendEmailMessage(KEY, INVITATION).json()),
                    "purge-check",
                    new TreeMap<>(new PurgeCaseMessage(KEY).json())))));
  }

  private static String request() throws IOException {
    return Files.readString(ProjectFiles.ROOT.resolve("events/requests/check.en.json"));
  }

  private static void post(String action, String link, String body) {
    var answer = REFCHECK.answer(HttpCall.browser("POST /r/{token}/" + action, link).sending(body));
    assertThat(answer.status()).as(action).isEqualTo(303);
  }

  private static HttpAnswer tenant(String route, String id) {
    HttpCall call = REFCHECK.tenant(route, id);
    return REFCHECK.answer(call);
  }

  private static String reply(HttpAnswer answer) throws IOException {
    return GoldenFiles.pretty(
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
      rows.merge(files.named(GoldenFiles.pretty(RowJson.of(row))), 1, Integer::sum);
    }
    return rows.entrySet().stream()
        .map(each -> each.getKey().repeat(each.getValue()))
        .collect(Collectors.joining());
  }
}
