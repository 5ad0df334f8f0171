package refcheck.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.tests.journey.InvitedCheck;

/** Checks that tap targets are large enough and react everywhere. */
@Tag("browser")
class TargetsTest {
  /**
   * Finds points of an option's row that do not react. It tests the corners, the middle of each
   * edge, and the center.
   */
  private static final String DEAD_SPOTS =
      """
      () => {
        const dead = [];
        document.querySelectorAll('details').forEach(each => each.open = true);
        for (const row of document.querySelectorAll('.option')) {
          row.scrollIntoView({block: 'center'});
          const box = row.getBoundingClientRect();
          if (!box.width) continue;
          for (const x of [box.left + 1, box.left + box.width / 2, box.right - 1]) {
            for (const y of [box.top + 1, box.top + box.height / 2, box.bottom - 1]) {
              const input = row.querySelector('input');
              const hit = document.elementFromPoint(x, y);
              const reacts = hit === input || hit?.closest('label')?.control === input;
              if (!reacts) dead.push(input.id + ' at ' + (x - box.left) + ',' + (y - box.top));
            }
          }
        }
        return dead;
      }
      """;

  private static final String SMALL =
      """
      () => [...document.querySelectorAll('a, button, summary, .option, textarea, input')]
          .filter(each => !each.matches('.option input, [type=hidden]'))
          .map(each => [each, each.getBoundingClientRect()])
          .filter(([_, box]) => box.width && (box.height < 44 || box.width < 44))
          .map(([each, box]) => each.outerHTML + ' is ' + box.width + ' by ' + box.height)
      """;

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN", "de"})
  void everyTargetReactsAndIsLargeEnough(String language) {
    try (var window = BrowserWindow.ofInspector()) {
      for (var state : PageStates.in(language).entrySet()) {
        window.open(state.getValue());
        for (var width : List.of(360, 1280)) {
          window.page.setViewportSize(width, 800);
          var what = language + "/" + state.getKey() + " at " + width;
          assertThat(window.page.evaluate(DEAD_SPOTS)).as(what).isEqualTo(List.of());
          assertThat(window.page.evaluate(SMALL)).as(what).isEqualTo(List.of());
        }
      }
    }
  }

  /** Taps next to the text and next to the radio button, where thumbs land. */
  @Test
  void aTapAnywhereInTheRowSelects() {
    var corners = Map.of("1", new double[] {0.02, 0.1}, "2", new double[] {0.98, 0.9});
    try (var phone = BrowserWindow.onPhone().begin(InvitedCheck.link())) {
      phone.choose("worked_together", "yes").type("role", "Driver").nextPart();
      corners.forEach((answer, at) -> {
        var row = phone.page.locator(".option:has([name=quality][value='" + answer + "'])");
        row.scrollIntoViewIfNeeded();
        var box = row.boundingBox();
        phone.page.touchscreen().tap(box.x + box.width * at[0], box.y + box.height * at[1]);
        assertThat(phone.isChosen("quality", answer)).as(answer).isTrue();
      });
      var sure = BrowserWindow.onPhone();
      try (sure) {
        sure.open(InvitedCheck.link()).tap("details:has(#not_me) summary");
        var box = sure.page.locator(".option:has(#sure-not_me)").boundingBox();
        sure.page.touchscreen().tap(box.x + box.width - 2, box.y + box.height - 2);
        assertThat(sure.page.locator("#sure-not_me").isChecked()).isTrue();
      }
    }
  }
}
