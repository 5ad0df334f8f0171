package refcheck.domain;

/** Where a check lives: its tenant and its id. Nothing is ever looked up without the tenant. */
public record CheckKey(TenantId tenant, CheckId check) {}
