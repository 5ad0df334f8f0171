package refcheck.store;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP reply that is kept to be given again to a repeated request; without personal data.
 *
 * @param location the Location header, if there was one
 */
public record StoredReply(int status, @Nullable String location, String body) {}
