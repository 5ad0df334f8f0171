package refcheck.domain;

import java.util.List;

/**
 * The result of a command. A rejection is a value. No events means that nothing changes.
 *
 * @param <E> the events of the state machine
 */
public sealed interface Decision<E> {

  /** The command is accepted. Its events, in order. */
  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command is rejected by this rule. */
  record Rejected<E>(RejectionReason rule) implements Decision<E> {}

  /** Accepts the command; nothing changes. */
  static <E> Decision<E> accepted() {
    return new Accepted<>(List.of());
  }

  /** Accepts the command with this event. */
  static <E> Decision<E> accepted(E event) {
    return new Accepted<>(List.of(event));
  }

  /** Rejects the command. */
  static <E> Decision<E> rejected(RejectionReason rule) {
    return new Rejected<>(rule);
  }
}
