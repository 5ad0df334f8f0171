package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import refcheck.submitform.FormHost.Page;
import refcheck.submitform.SimulatedFormPage.Device;

/**
 * A browser window on the form and its user that allows typing and pressing only in visible
 * elements. Each typed text contains a unique mark, such as {@code w1t7}.
 */
final class SimulatedFormWindow {
  private static final Pattern MARK = Pattern.compile("w\\d+t\\d+");

  private final FormHost host;
  private final FormHost.RefereeLink link;
  private final Device device;
  private final Set<String> overwritten = new HashSet<>();
  private Document page = new Document("");
  private Document rendered = page;
  private int status;

  SimulatedFormWindow(FormHost host, FormHost.RefereeLink link, Device device) {
    this.host = host;
    this.link = link;
    this.device = device;
    open(0);
  }

  /** Opens the form at a part, counted from 1. With 0, the form selects the part. */
  void open(int step) {
    var part = step == 0 ? "" : "&step=" + step;
    show(host.get("/r/" + link.secret() + "/form?lang=en" + part));
  }

  private void show(Page next) {
    page = Jsoup.parse(next.html());
    rendered = page.clone();
    status = next.status();
    overwritten.clear();
  }

  boolean isForm() {
    return shown().isForm();
  }

  private SimulatedFormPage shown() {
    return new SimulatedFormPage(page, device);
  }

  /** Whether the page returns texts that could not be saved. */
  boolean returnsUnsavedTexts() {
    return status == 409;
  }

  void type(int which, String text) {
    var fields =
        shown().fields().flatMap(each -> each.select("textarea, input[type=text]").stream());
    pick(which, fields.toList())
        .forEach(field -> {
          overwritten.addAll(marks(field.val()));
          if (field.normalName().equals("textarea")) {
            field.text(text);
          } else {
            field.attr("value", text);
          }
        });
  }

  /**
   * Chooses an answer, except in the last required question, so that the form is never complete.
   */
  void choose(int which) {
    var options = shown().fields().flatMap(each -> each.select("[type=radio]").stream());
    pick(which, options.filter(each -> !each.attr("name").equals("rehire")).toList())
        .forEach(option -> {
          page.select("[name=" + option.attr("name") + "]").removeAttr("checked");
          option.attr("checked", "");
        });
  }

  /** Presses a visible button. Returns the marks in the posted form. */
  Set<String> press(int which) {
    var posted = new HashSet<String>();
    pick(which, shown().buttons())
        .forEach(button -> {
          var formAction = button.attr("formaction");
          var form = shown().form();
          posted.addAll(marks(body(form)));
          show(host.post(formAction.isEmpty() ? form.attr("action") : formAction, body(form)));
        });
    return posted;
  }

  private static String body(FormElement form) {
    return form.formData().stream()
        .map(field -> field.key() + "=" + URLEncoder.encode(field.value(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * The marks that the page showed and that the user may therefore have removed on purpose:
   * overwritten texts, and texts in or next to a field.
   */
  Set<String> seenMarks() {
    var seenMarks = new HashSet<>(overwritten);
    var visible = shown().fields().map(SimulatedFormPage::id).toList();
    SimulatedFormPage.fieldsOf(rendered)
        .filter(each -> visible.contains(SimulatedFormPage.id(each)))
        .forEach(each -> seenMarks.addAll(marks(SimulatedFormPage.texts(each))));
    return seenMarks;
  }

  /** The marks that are visible now. */
  Set<String> visibleMarks() {
    return isForm()
        ? shown()
            .fields()
            .flatMap(each -> marks(SimulatedFormPage.texts(each)).stream())
            .collect(Collectors.toSet())
        : marks(page.text());
  }

  private static List<Element> pick(int which, List<Element> elements) {
    return elements.isEmpty() ? List.of() : List.of(elements.get(which % elements.size()));
  }

  /** The marks in a text. */
  static Set<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
