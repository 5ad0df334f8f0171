package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What has happened, what is wanted, what comes of it. */
record DecisionScenario(Check check) {

  static DecisionScenario given(Event... history) {
    return new DecisionScenario(CheckEvolver.fold(List.of(history)));
  }

  Outcome when(Command command) {
    return new Outcome(CheckDecider.decide(check, command));
  }

  /** What came of the command. */
  record Outcome(Decision decision) {

    void thenEvents(Event... events) {
      assertThat(decision).isEqualTo(Decision.accepted(events));
    }

    void thenNothing() {
      thenEvents();
    }

    void thenRejected(RejectionReason rule) {
      assertThat(decision).isEqualTo(Decision.rejected(rule));
    }
  }
}
