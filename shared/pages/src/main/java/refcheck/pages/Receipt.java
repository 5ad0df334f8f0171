package refcheck.pages;

import java.time.Instant;
import java.util.Optional;

/**
 * What a referee can be told of answers that are in.
 *
 * @param number to be quoted by the referee
 * @param until until when the answers can be deleted by the link; empty if no longer
 * @param destroyedOn when the retention is over, as far as that is known yet
 */
public record Receipt(
    String number, Instant at, Optional<Instant> until, Optional<Instant> destroyedOn) {}
