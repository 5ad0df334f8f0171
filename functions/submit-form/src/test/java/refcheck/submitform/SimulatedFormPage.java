package refcheck.submitform;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The form as a device shows it: applies the rules of the stylesheet.
 *
 * @param page with what was typed and chosen
 */
record SimulatedFormPage(Document page, Device device) {
  /** The device: a phone shows one part at a time, a desktop shows all parts. */
  enum Device {
    PHONE,
    DESKTOP
  }

  boolean isForm() {
    return page.selectFirst("#answers") != null;
  }

  List<Element> buttons() {
    var all = page.select("#answers button").stream().filter(this::isPressable);
    return all.toList();
  }

  private boolean isPressable(Element button) {
    var isSubmitArea = button.closest(".sending") != null;
    var isNavigation = button.closest(".turning") != null;
    var section = button.closest("section");
    if (isSubmitArea && !isNavigation && isComplete()) {
      return false;
    }
    if (device == Device.DESKTOP) {
      return !isNavigation && button.closest(".passed") == null;
    }
    var isLastStep = form().hasClass("ending");
    return section == null
        ? !isSubmitArea || isLastStep
        : section.hasClass("current") && isNavigation && !isLastStep;
  }

  private boolean isComplete() {
    return page.selectFirst("[name=worked_together][value=no][checked]") != null;
  }

  FormElement form() {
    return (FormElement) page.expectFirst("#answers");
  }

  static String id(Element field) {
    return field.selectFirst("[name]") == null ? "" : field.expectFirst("[name]").attr("name");
  }

  static String texts(Element field) {
    return field.select("textarea, input[type=text]").eachAttr("value")
        + " "
        + field.select("textarea").eachText()
        + " "
        + field.select(".elsewhere").text();
  }

  static Stream<Element> fieldsOf(Document document) {
    return document.select("#answers .field").stream();
  }

  Stream<Element> fields() {
    return fieldsOf(page).filter(this::isVisible);
  }

  /** Applies the rules of the stylesheet. */
  private boolean isVisible(Element field) {
    var section = field.closest("section");
    var isInOtherPart = device == Device.PHONE && section != null && !section.hasClass("current");
    var isHiddenByAnswer =
        field.hasClass("spared") && page.selectFirst("#answers .spares[checked]") != null;
    var before = field.previousElementSibling();
    var isFollowUpShown = before != null && before.selectFirst(".asks[checked]") != null;
    var isHiddenFollowUp =
        field.hasClass("follow-up") && !field.hasClass("wrong") && !isFollowUpShown;
    return !isInOtherPart && !isHiddenByAnswer && !isHiddenFollowUp;
  }
}
