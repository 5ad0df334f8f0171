package refcheck.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.Event.CheckCreated;
import refcheck.domain.RefereeId;
import refcheck.domain.VersionedCheck;
import refcheck.vault.SealedPart;

/**
 * A check to create.
 *
 * @param linkHashes the hash of every referee's link token
 * @param parts the sealed dossier
 * @param idempotency present if the request has an Idempotency-Key
 */
public record NewCheck(
    VersionedCheck check,
    CheckCreated created,
    Map<RefereeId, String> linkHashes,
    Collection<SealedPart> parts,
    Optional<IdempotentRequest> idempotency) {}
