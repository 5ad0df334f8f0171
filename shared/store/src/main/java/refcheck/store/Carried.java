package refcheck.store;

import java.util.List;
import refcheck.domain.CheckId;
import refcheck.domain.CheckRecord;
import refcheck.domain.Event;
import refcheck.domain.Rule;

/** How the carrying out of a command ended. */
public sealed interface Carried {

  /** It is so: by these events, or, when there are none, already before. */
  record Done(CheckRecord check, List<Event> events) implements Carried {}

  /** A rule stands against it; the check is as it was. */
  record Refused(Rule rule, CheckRecord check) implements Carried {}

  /** There is no such check of this tenant. */
  record Unknown() implements Carried {}

  /** The same request was answered before, and this was the answer. */
  record Replayed(StoredReply reply) implements Carried {}

  /** The Idempotency-Key stands for another request. */
  record KeyReused() implements Carried {}

  /** The tenant has given its external id to this other check. */
  record ExternalIdTaken(CheckId by) implements Carried {}

  /** What was to be replaced alongside was replaced by somebody else; nothing was written. */
  record Outdated() implements Carried {}

  /**
   * Five times in a row somebody else was faster: nothing was written, the caller may try again.
   */
  record Contended() implements Carried {}
}
