package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Runs a command against a history: given events, when a command, then a decision. */
record DecisionScenario(Check check) {

  static DecisionScenario given(Event... history) {
    return new DecisionScenario(CheckEvolver.fold(List.of(history)));
  }

  Outcome when(Command command) {
    return new Outcome(CheckDecider.decide(check, command));
  }

  /** The decision on the command. */
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
