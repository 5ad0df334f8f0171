package refcheck.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.task.TaskId;
import refcheck.vault.SealedPart;

/**
 * A case to create.
 *
 * @param linkHashes the hash of the link token of every task
 * @param parts the sealed dossier
 * @param idempotency present if the request has an Idempotency-Key
 */
public record NewCase(
    VersionedCase versioned,
    Created created,
    Map<TaskId, String> linkHashes,
    Collection<SealedPart> parts,
    Optional<IdempotentRequest> idempotency) {}
