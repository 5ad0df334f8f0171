package refcheck.store;

import org.jspecify.annotations.Nullable;

/**
 * An HTTP response, stored to answer repeated requests. Holds no personal data.
 *
 * @param location the Location header, if any
 */
public record StoredReply(int status, @Nullable String location, String body) {}
