package refcheck.vault;

import refcheck.domain.TenantId;

/**
 * What sealed parts belong to.
 *
 * @param id the id of a case, or another name that is unique in the tenant and has no line break
 */
public record Owner(TenantId tenant, String id) {}
