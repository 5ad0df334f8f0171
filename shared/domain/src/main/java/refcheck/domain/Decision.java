package refcheck.domain;

import java.util.List;

/** The answer to a command. A refusal is a value; "already so" is an empty list of events. */
public sealed interface Decision {

  /** What the command made happen, in order. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The rule that stands against the command. */
  record Rejected(RejectionReason rule) implements Decision {}

  /** The command is carried out by these events; none: it is already so. */
  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  /** The command is refused. */
  static Decision rejected(RejectionReason rule) {
    return new Rejected(rule);
  }
}
