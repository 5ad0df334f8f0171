package refcheck.host.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.emulator.template.Template;
import refcheck.host.HttpVisitor;

class HomePagesTest {
  private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();

  private final Map<String, Map<String, Long>> calls = new TreeMap<>();
  private final TestClockControl clock = new TestClockControl();
  private HttpVisitor visitor;

  @BeforeEach
  void start() throws IOException {
    var parameters =
        Map.of(
            "PublicOrigin", "http://127.0.0.1:8080",
            "SenderAddress", "a@example.com",
            "SenderIdentity", "example.com");
    var home =
        new HostInfo(
            URI.create("http://127.0.0.1:8080"),
            "rk_live_1",
            PROJECT,
            Path.of("/a b/it's"),
            List.of(new ServiceInfo("SQS", "ElasticMQ <1>")),
            Template.read(PROJECT.resolve("template.yaml"), parameters).functions());
    visitor = new HttpVisitor(new HomePages(home, clock, () -> calls));
  }

  @AfterEach
  void stop() {
    visitor.close();
  }

  @Test
  void showsTheCommandToCreateACheck() {
    assertThat(visitor.page("/").expectFirst("#ask-command").wholeText())
        .startsWith("NOW=$(curl -sS http://127.0.0.1:8080/_local/clock | cut -d '\"' -f 4)\nNAME=")
        .contains(" " + PROJECT.resolve("events/requests/check.en.json") + " |\n")
        .contains("curl -sS http://127.0.0.1:8080/v1/checks -d @- \\\n")
        .contains("-H 'Authorization: Bearer rk_live_1' \\\n")
        .endsWith("-H \"Idempotency-Key: $NAME\"");
  }

  @Test
  void listsServicesFunctionsAndTriggers() {
    var page = visitor.page("/");
    assertThat(page.select("dd").eachText()).contains("ElasticMQ <1>");
    var functions = page.select("dt code").eachText();
    assertThat(functions).contains("create-check", "process-due-checks", "purge-check");
    assertThat(page.select("dd li").eachText())
        .contains("POST /v1/checks", "schedule rate(1 minute)")
        .anyMatch(trigger -> trigger.startsWith("queue "))
        .anyMatch(trigger -> trigger.startsWith("changes of the table "));
  }

  @Test
  void linksToAllOtherPages() {
    assertThat(visitor.page("/").select("main a").eachAttr("href"))
        .contains(
            "/mailbox", "/_local/openapi.html", "/openapi.yaml", "/_local/calls.html", "#reset");
    var old = visitor.get("/_local/");
    assertThat(old.statusCode()).isEqualTo(303);
    assertThat(HttpVisitor.header(old, "Location")).isEqualTo("/");
  }

  @Test
  void showsTheResetCommand() {
    assertThat(visitor.page("/").select("#reset-command").text())
        .isEqualTo("./refcheck up --port 8080 --data '/a b/it'\\''s' --fresh");
  }

  @Test
  void theClockButtonsMoveTheClockForward() {
    var form = visitor.page("/").expectFirst("#clock ~ form");
    assertThat(form.text()).contains("never goes back");
    for (var button : form.select("button")) {
      var answer = visitor.submit(form, button.attr("name") + "=" + button.val());
      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(HttpVisitor.header(answer, "Location")).isEqualTo("/#clock");
    }
    assertThat(clock.ahead).isEqualTo(Duration.ofDays(1 + 7 + 90));
    assertThat(visitor.page("/").text()).contains("98 days ahead of this machine’s");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "by=", "by=-P1D", "by=P2D", "by=%", "by=P1D;x"})
  void otherStepsAreRejected(String form) {
    assertThat(visitor.call("POST", "/_local/clock/forward", form).statusCode()).isEqualTo(400);
    assertThat(clock.ahead).isZero();
  }

  @Test
  void otherMethodsAreRejected() {
    assertThat(visitor.get("/_local/clock/forward").statusCode()).isEqualTo(405);
    assertThat(visitor.call("POST", "/", "by=P1D").statusCode()).isEqualTo(405);
    assertThat(visitor.call("HEAD", "/", "").statusCode()).isEqualTo(200);
  }

  @Test
  void callsAreShownByFunction() {
    assertThat(visitor.page("/_local/calls.html").text()).contains("No function has called AWS");
    calls.put("<b>", new TreeMap<>(Map.of("KMS.Decrypt", 12L)));
    var page = visitor.page("/_local/calls.html");
    assertThat(page.select("h2").text()).isEqualTo("<b>");
    assertThat(page.select("td").eachText()).containsExactly("KMS.Decrypt", "12");
  }

  @Test
  void servesTheApiDescriptionAsYamlAndHtml() {
    var yaml = visitor.get("/openapi.yaml");
    assertThat(HttpVisitor.header(yaml, "Content-Type")).isEqualTo("text/yaml; charset=utf-8");
    assertThat(yaml.body()).startsWith("openapi: 3.1");
    var page = visitor.page("/_local/openapi.html");
    assertThat(page.select("#api, a[href=/openapi.yaml]")).hasSize(2);
    assertThat(page.select("script").eachAttr("src"))
        .containsExactlyInAnyOrder("/_local/assets/api.js", "/_local/assets/swagger-ui-bundle.js");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/_local/calls.html", "/_local/openapi.html"})
  void nothingIsInlineAndNothingIsCached(String path) {
    var answer = visitor.get(path);
    assertThat(HttpVisitor.header(answer, "Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(HttpVisitor.header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(HttpVisitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(visitor.page(path).select("style, [style], script:not([src])")).isEmpty();
  }
}
