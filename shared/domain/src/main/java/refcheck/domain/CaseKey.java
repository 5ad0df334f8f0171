package refcheck.domain;

/** The storage key of a case: tenant and id. Every lookup requires the tenant. */
public record CaseKey(TenantId tenant, CaseId id) {}
