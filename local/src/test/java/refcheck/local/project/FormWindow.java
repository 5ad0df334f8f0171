package refcheck.local.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import refcheck.local.project.FormHost.Page;

/**
 * A window on the form and who sits before it: shows what the stylesheet would show, and lets
 * nothing else be typed into or pressed. Texts are told apart by their marks, as in {@code w1t7}.
 */
final class FormWindow {
  private static final Pattern MARK = Pattern.compile("w\\d+t\\d+");

  /** What a window is shown on: part by part, or all at once. */
  enum Device {
    PHONE,
    DESKTOP
  }

  private final FormHost host;
  private final FormHost.Asked asked;
  private final Device device;
  private final Set<String> overwritten = new HashSet<>();
  private Document page = new Document("");
  private Document rendered = page;
  private int status;

  FormWindow(FormHost host, FormHost.Asked asked, Device device) {
    this.host = host;
    this.asked = asked;
    this.device = device;
    open(0);
  }

  /** Opens the form at one of its parts, from 1; at 0, where the form says. */
  void open(int step) {
    var part = step == 0 ? "" : "&step=" + step;
    show(host.get("/r/" + asked.token().secret() + "/form?lang=en" + part));
  }

  private void show(Page arrived) {
    page = Jsoup.parse(arrived.html());
    rendered = page.clone();
    status = arrived.status();
    overwritten.clear();
  }

  boolean isForm() {
    return page.selectFirst("#answers") != null;
  }

  /** Whether the page hands back what could not be kept. */
  boolean isHandedBack() {
    return status == 409;
  }

  void type(int which, String text) {
    var fields = fields(page).flatMap(each -> each.select("textarea, input[type=text]").stream());
    any(which, fields.toList())
        .forEach(field -> {
          overwritten.addAll(marks(field.val()));
          if (field.normalName().equals("textarea")) {
            field.text(text);
          } else {
            field.attr("value", text);
          }
        });
  }

  /** Chooses an answer; of the last required question none, so that the form is never complete. */
  void choose(int which) {
    var options = fields(page).flatMap(each -> each.select("[type=radio]").stream());
    any(which, options.filter(each -> !each.attr("name").equals("rehire")).toList())
        .forEach(option -> {
          page.select("[name=" + option.attr("name") + "]").removeAttr("checked");
          option.attr("checked", "");
        });
  }

  /** Presses a button that can be seen; the marks of what was posted. */
  Set<String> press(int which) {
    var posted = new HashSet<String>();
    any(which, buttons())
        .forEach(button -> {
          var own = button.attr("formaction");
          var form = form();
          posted.addAll(marks(body(form)));
          show(host.post(own.isEmpty() ? form.attr("action") : own, body(form)));
        });
    return posted;
  }

  private List<Element> buttons() {
    var all = page.select("#answers button").stream().filter(this::isPressable);
    return all.toList();
  }

  private boolean isPressable(Element button) {
    var isSending = button.closest(".sending") != null;
    var isTurning = button.closest(".turning") != null;
    var section = button.closest("section");
    if (isSending && !isTurning && isComplete()) {
      return false;
    }
    if (device == Device.DESKTOP) {
      return !isTurning && button.closest(".passed") == null;
    }
    var isEnding = form().hasClass("ending");
    return section == null
        ? !isSending || isEnding
        : section.hasClass("current") && isTurning && !isEnding;
  }

  private boolean isComplete() {
    return page.selectFirst("[name=worked_together][value=no][checked]") != null;
  }

  private FormElement form() {
    return (FormElement) page.expectFirst("#answers");
  }

  private static String body(FormElement form) {
    return form.formData().stream()
        .map(field ->
            field.key() + "=" + URLEncoder.encode(field.value().replaceFirst("^\n", ""), UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * The marks that the page showed and that the person may therefore have done away with: what was
   * typed over, and what stands in a field or beside it.
   */
  Set<String> seen() {
    var seen = new HashSet<>(overwritten);
    var visible = fields(page).map(FormWindow::id).toList();
    fieldsOf(rendered)
        .filter(each -> visible.contains(id(each)))
        .forEach(each -> seen.addAll(marks(texts(each))));
    return seen;
  }

  /** The marks that can be seen now. */
  Set<String> shown() {
    return isForm()
        ? fields(page).flatMap(each -> marks(texts(each)).stream()).collect(Collectors.toSet())
        : marks(page.text());
  }

  private static String id(Element field) {
    return field.selectFirst("[name]") == null ? "" : field.expectFirst("[name]").attr("name");
  }

  private static String texts(Element field) {
    return field.select("textarea, input[type=text]").eachAttr("value")
        + " "
        + field.select("textarea").eachText()
        + " "
        + field.select(".elsewhere").text();
  }

  private static Stream<Element> fieldsOf(Document document) {
    return document.select("#answers .field").stream();
  }

  private Stream<Element> fields(Document document) {
    return fieldsOf(document).filter(this::isSeen);
  }

  /** As the stylesheet has it. */
  private boolean isSeen(Element field) {
    var section = field.closest("section");
    var isElsewhere = device == Device.PHONE && section != null && !section.hasClass("current");
    var isSpared =
        field.hasClass("spared") && page.selectFirst("#answers .spares[checked]") != null;
    var before = field.previousElementSibling();
    var isAsked = before != null && before.selectFirst(".asks[checked]") != null;
    var isUnasked = field.hasClass("follow-up") && !field.hasClass("wrong") && !isAsked;
    return !isElsewhere && !isSpared && !isUnasked;
  }

  private static List<Element> any(int which, List<Element> of) {
    return of.isEmpty() ? List.of() : List.of(of.get(which % of.size()));
  }

  /** The marks in a text. */
  static Set<String> marks(String text) {
    return MARK.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
