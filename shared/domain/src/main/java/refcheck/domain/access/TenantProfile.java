package refcheck.domain.access;

import java.time.Duration;
import java.util.Optional;

/**
 * A tenant as shown to its referees.
 *
 * @param completionTime how long the tenant's referees recently took to answer, if enough have
 *     answered
 */
public record TenantProfile(Tenant tenant, Optional<Duration> completionTime) {}
