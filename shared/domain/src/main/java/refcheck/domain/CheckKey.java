package refcheck.domain;

/** The storage key of a check: tenant and id. Every lookup requires the tenant. */
public record CheckKey(TenantId tenant, CheckId check) {}
