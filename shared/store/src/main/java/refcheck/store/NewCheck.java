package refcheck.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.VersionedCheck;
import refcheck.vault.SealedPart;

/**
 * A check that is to come into being.
 *
 * @param linkHashes of every referee's link token
 * @param parts its sealed dossier
 * @param once the request's idempotency, if the tenant asked for it
 */
public record NewCheck(
    VersionedCheck check,
    CheckCreated created,
    Map<RefereeId, String> linkHashes,
    Collection<SealedPart> parts,
    Optional<IdempotentRequest> once) {}
