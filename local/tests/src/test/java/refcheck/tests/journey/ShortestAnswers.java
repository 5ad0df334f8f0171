package refcheck.tests.journey;

import java.util.Map;

/** The minimum of answers that a referee must give. */
public final class ShortestAnswers {
  /** The only text in the answers, for later searches. */
  public static final String STRENGTHS = "Calm and thorough";

  private static final Map<String, String> ALL =
      Map.of(
          "role", "Sample role",
          "worked_together", "yes",
          "quality", "4",
          "teamwork", "5",
          "reliability", "4",
          "strengths", STRENGTHS,
          "rehire", "yes");

  private ShortestAnswers() {}

  /** Fills the answers into the form and returns it. */
  public static Browser fill(Browser form) {
    ALL.forEach(form::fill);
    return form;
  }

  /** Whether this page confirms the submission. */
  public static boolean areSubmitted(Browser page) {
    return page.page().selectFirst("a[href*=/sent]") != null;
  }
}
