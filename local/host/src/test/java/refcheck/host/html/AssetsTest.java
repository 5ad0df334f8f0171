package refcheck.host.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.host.HttpVisitor;

class AssetsTest {
  private final HttpVisitor visitor = new HttpVisitor(new Assets());

  @AfterEach
  void stop() {
    visitor.close();
  }

  @ParameterizedTest
  @CsvSource({
    "style.css, text/css; charset=utf-8",
    "mailbox.js, text/javascript; charset=utf-8",
    "copy.js, text/javascript; charset=utf-8",
    "api.js, text/javascript; charset=utf-8",
    "swagger-ui.css, text/css; charset=utf-8",
    "swagger-ui-bundle.js, text/javascript; charset=utf-8",
    "icon.svg, image/svg+xml"
  })
  void everyFileIsServedWithItsType(String file, String type) {
    var answer = visitor.get("/_local/assets/" + file);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(HttpVisitor.header(answer, "Content-Type")).isEqualTo(type);
    assertThat(HttpVisitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "style", "Assets.class", "../html/style.css", "%2e%2e/x"})
  void nothingElseIsServed(String file) {
    assertThat(visitor.get("/_local/assets/" + file).statusCode()).isEqualTo(404);
  }

  @Test
  void theStyleLoadsNothing() {
    assertThat(visitor.get("/_local/assets/style.css").body())
        .doesNotContain("url(", "@import", "http");
  }
}
