package refcheck.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * A tenant as its referees meet it.
 *
 * @param pace how long answering took the tenant's referees lately, if enough have answered to tell
 */
public record TenantProfile(Tenant tenant, Optional<Duration> pace) {}
