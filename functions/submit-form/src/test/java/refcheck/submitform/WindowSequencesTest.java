package refcheck.submitform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import refcheck.submitform.SimulatedFormPage.Device;
import refcheck.testing.Sequences;

/**
 * Runs random actions in several windows of one form, and checks that no text is lost without the
 * user seeing it.
 */
class WindowSequencesTest {
  private static final FormHost HOST = new FormHost();
  private static final int LONGEST = 24;

  /** An action in a window. */
  enum Act {
    OPEN,
    TYPE,
    CHOOSE,
    PRESS
  }

  /**
   * One step of a sequence.
   *
   * @param which the index among the visible parts, fields, options or buttons
   */
  record Step(int window, Act act, int which) {}

  @AfterAll
  static void close() {
    HOST.close();
  }

  @Test
  void twoPhonesLoseNothing() {
    sequences().hold(steps -> losesNothing(steps, Device.PHONE, Device.PHONE));
  }

  @Test
  void twoDesktopsLoseNothing() {
    sequences().hold(steps -> losesNothing(steps, Device.DESKTOP, Device.DESKTOP));
  }

  @Test
  void aPhoneAndADesktopLoseNothing() {
    sequences().hold(steps -> losesNothing(steps, Device.PHONE, Device.DESKTOP));
  }

  @Test
  void threeWindowsLoseNothing() {
    sequences().hold(steps -> losesNothing(steps, Device.PHONE, Device.DESKTOP, Device.PHONE));
  }

  private static Sequences<Step> sequences() {
    return Sequences.of(150, WindowSequencesTest::steps);
  }

  private static List<Step> steps(RandomGenerator random) {
    return IntStream.range(0, random.nextInt(4, LONGEST))
        .mapToObj(_ -> new Step(random.nextInt(6), act(random), random.nextInt(60)))
        .toList();
  }

  /** Typing and pressing are more frequent than the other actions. */
  private static Act act(RandomGenerator random) {
    return switch (random.nextInt(10)) {
      case 0 -> Act.OPEN;
      case 1, 2 -> Act.CHOOSE;
      case 3, 4, 5, 6 -> Act.TYPE;
      default -> Act.PRESS;
    };
  }

  private static void losesNothing(List<Step> steps, Device... devices) {
    var link = HOST.createCheck();
    var windows =
        Arrays.stream(devices).map(device -> new SimulatedFormWindow(HOST, link, device)).toList();
    Set<String> posted = new HashSet<>();
    for (int number = 0; number < steps.size(); number++) {
      var step = steps.get(number);
      var at = step.window() % windows.size();
      var window = windows.get(at);
      switch (step.act()) {
        case OPEN -> open(window, step.which() % 4, posted);
        case TYPE -> window.type(step.which(), "w" + at + "t" + number);
        case CHOOSE -> window.choose(step.which());
        case PRESS -> press(window, step.which(), posted);
      }
      assertThat(found(link, windows)).as("after step " + number).containsAll(posted);
    }
  }

  /** A page that returns texts tells the user so. From then on, the user has them. */
  private static void open(SimulatedFormWindow window, int part, Set<String> posted) {
    if (window.returnsUnsavedTexts()) {
      posted.removeAll(window.visibleMarks());
    }
    window.open(part);
  }

  private static void press(SimulatedFormWindow window, int which, Set<String> posted) {
    if (!window.isForm()) {
      open(window, 0, posted);
      return;
    }
    var replaced = window.seenMarks();
    var sent = window.press(which);
    replaced.removeAll(sent);
    if (!sent.isEmpty()) {
      posted.removeAll(replaced);
    }
    posted.addAll(sent);
  }

  private static Set<String> found(FormHost.RefereeLink link, List<SimulatedFormWindow> windows) {
    var found = new HashSet<>(SimulatedFormWindow.marks(HOST.savedTexts(link)));
    windows.stream().flatMap(window -> Stream.of(window.visibleMarks())).forEach(found::addAll);
    return found;
  }
}
