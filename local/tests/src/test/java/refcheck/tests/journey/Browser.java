package refcheck.tests.journey;

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

/** A simple browser without JavaScript: follows links and redirects, and submits forms. */
public final class Browser {
  private final URI origin;
  private Document page = new Document("");
  private URI address;
  int status;

  public Browser(URI origin) {
    this.origin = origin;
    this.address = origin;
  }

  /** Opens a URL and follows redirects. */
  public Browser open(String url) {
    return show(HttpRequest.newBuilder(address.resolve(url)).build());
  }

  private Browser show(HttpRequest request) {
    var reply = Api.send(request);
    for (int hops = 0; reply.status() == 303; hops++) {
      if (hops == 5) {
        throw new IllegalStateException("too many redirects");
      }
      address = request.uri().resolve(reply.header("location"));
      reply = Api.send(HttpRequest.newBuilder(address).build());
    }
    address = reply.http().uri();
    status = reply.status();
    page = Jsoup.parse(reply.http().body(), address.toString());
    return this;
  }

  public int status() {
    return status;
  }

  public Document page() {
    return page;
  }

  /** The text of the current page. */
  public String text() {
    return page.text();
  }

  /** The current value of a field. */
  public String value(String field) {
    var control = control(field);
    if (!control.attr("type").equals("radio")) {
      return control.val();
    }
    var chosen = page.selectFirst("[name=" + field + "][checked]");
    return chosen == null ? "" : chosen.val();
  }

  /** Sets a text or selects an option. */
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

  /**
   * Presses the button whose target path has this ending. The target is the button's own or its
   * form's.
   */
  public Browser press(String target) {
    var button =
        page.select("form button").stream()
            .filter(each -> target(each).split("\\?", 2)[0].endsWith(target))
            .findFirst()
            .orElseThrow();
    var form = (FormElement) button.closest("form");
    if (!form.attr("method").equals("post")) {
      throw new IllegalStateException("the form does not use POST");
    }
    return post(target(button), form.formData());
  }

  /** Posts these fields to a path below the current link, independently of the page's form. */
  Browser post(String subpath, Map<String, String> fields) {
    var data =
        fields.entrySet().stream()
            .<Connection.KeyVal>map(
                field -> HttpConnection.KeyVal.create(field.getKey(), field.getValue()))
            .toList();
    return post(address.getPath().replaceFirst("(/r/[^/]*).*", "$1") + subpath, data);
  }

  private Browser post(String target, List<Connection.KeyVal> fields) {
    return show(
        HttpRequest.newBuilder(address.resolve(target))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build());
  }

  private static String target(Element button) {
    var formAction = button.attr("formaction");
    return formAction.isEmpty() ? button.closest("form").attr("action") : formAction;
  }

  /** Encodes line breaks as CRLF, as the HTML standard requires. */
  private static String encoded(List<Connection.KeyVal> fields) {
    return fields.stream()
        .map(field ->
            URLEncoder.encode(field.key(), UTF_8)
                + "="
                + URLEncoder.encode(field.value().replace("\n", "\r\n"), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Sends a request with a method that browsers do not use for links. Returns the status. */
  int request(String method, String url) {
    return Api.send(
            HttpRequest.newBuilder(origin.resolve(url))
                .method(method, BodyPublishers.noBody())
                .build())
        .status();
  }
}
