package refcheck.domain;

import java.util.List;

/** The result of a command. A rejection is a value. No events means that nothing changes. */
public sealed interface Decision {

  /** The command is accepted. Its events, in order. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command is rejected by this rule. */
  record Rejected(RejectionReason rule) implements Decision {}

  /** Accepts the command with these events; none if nothing changes. */
  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision rejected(RejectionReason rule) {
    return new Rejected(rule);
  }
}
