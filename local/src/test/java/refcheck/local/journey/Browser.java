package refcheck.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.helper.HttpConnection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A browser without JavaScript: it knows links, forms and their buttons, and follows redirects. */
public final class Browser {
  private final URI origin;
  private Document page = new Document("");
  private URI at;
  int status;

  public Browser(URI origin) {
    this.origin = origin;
    this.at = origin;
  }

  /** Follows a link, and what it leads on to. */
  public Browser open(String url) {
    return show(HttpRequest.newBuilder(at.resolve(url)).build());
  }

  private Browser show(HttpRequest request) {
    var reply = Api.send(request);
    for (int hops = 0; reply.status() == 303; hops++) {
      if (hops == 5) {
        throw new IllegalStateException("redirected without end");
      }
      at = request.uri().resolve(reply.header("location"));
      reply = Api.send(HttpRequest.newBuilder(at).build());
    }
    at = reply.http().uri();
    status = reply.status();
    page = Jsoup.parse(reply.http().body(), at.toString());
    return this;
  }

  /** The last page's status. */
  public int status() {
    return status;
  }

  /** The last page. */
  public Document page() {
    return page;
  }

  /** What the last page says. */
  public String text() {
    return page.text();
  }

  /** What stands in a field now. */
  public String value(String field) {
    var control = control(field);
    if (!control.attr("type").equals("radio")) {
      return control.val();
    }
    var chosen = page.selectFirst("[name=" + field + "][checked]");
    return chosen == null ? "" : chosen.val();
  }

  /** Types, or chooses. */
  public Browser fill(String field, String value) {
    var control = control(field);
    if (control.attr("type").equals("radio")) {
      page.select("[name=" + field + "]").removeAttr("checked");
      page.select("[name=" + field + "][value=" + value + "]").expectFirst("*").attr("checked", "");
    } else if (control.normalName().equals("textarea")) {
      control.text(value);
    } else {
      control.attr("value", value);
    }
    return this;
  }

  private Element control(String field) {
    return page.select("[name=" + field + "]").expectFirst("*");
  }

  /** Presses the button that leads to this end of a path: its own target, else its form's. */
  public Browser press(String target) {
    var button =
        page.select("form button").stream()
            .filter(each -> target(each).split("\\?", 2)[0].endsWith(target))
            .findFirst()
            .orElseThrow();
    var form = (FormElement) button.closest("form");
    if (!form.attr("method").equals("post")) {
      throw new IllegalStateException("a form that is not posted");
    }
    return post(target(button), form.formData());
  }

  /** Posts these fields to an address beside the page's, whatever the page's form has. */
  Browser post(String beside, Map<String, String> fields) {
    var data =
        fields.entrySet().stream()
            .<Connection.KeyVal>map(
                field -> HttpConnection.KeyVal.create(field.getKey(), field.getValue()))
            .toList();
    return post(at.getPath().replaceFirst("(/r/[^/]*).*", "$1") + beside, data);
  }

  private Browser post(String target, List<Connection.KeyVal> fields) {
    return show(
        HttpRequest.newBuilder(at.resolve(target))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build());
  }

  private static String target(Element button) {
    var own = button.attr("formaction");
    return own.isEmpty() ? button.closest("form").attr("action") : own;
  }

  /** Line breaks go as CRLF, as the HTML standard has it. */
  private static String encoded(List<Connection.KeyVal> fields) {
    return fields.stream()
        .map(field ->
            URLEncoder.encode(field.key(), UTF_8)
                + "="
                + URLEncoder.encode(field.value().replace("\n", "\r\n"), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** A request of another kind than browsers make by themselves. */
  int knock(String method, String url) {
    return Api.send(
            HttpRequest.newBuilder(origin.resolve(url))
                .method(method, BodyPublishers.noBody())
                .build())
        .status();
  }
}
