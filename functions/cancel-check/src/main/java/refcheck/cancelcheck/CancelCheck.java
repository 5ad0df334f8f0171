package refcheck.cancelcheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import refcheck.domain.Command.Cancel;
import refcheck.domain.VersionedCheck;
import refcheck.edge.Caller;
import refcheck.edge.CheckView;
import refcheck.edge.IdempotencyKey;
import refcheck.edge.Problem;
import refcheck.edge.ProblemException;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.json.Json;
import refcheck.store.AdditionalWrites;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.IdempotentRequest;
import refcheck.store.StoredReply;

/** Cancels a check: outstanding links stop working and no more emails are sent. */
@Singleton
final class CancelCheck implements TenantFunction.Endpoint {
  private final CheckStore checks;
  private final Clock clock;

  CancelCheck(CheckStore checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    var now = clock.instant();
    var idempotency =
        IdempotencyKey.of(caller, request)
            .map(each ->
                new IdempotentRequest(each.key(), each.fingerprint(), now, CancelCheck::stored));
    var key = caller.check(request.parameter("id"));
    return switch (checks.execute(key, new Cancel(now), AdditionalWrites.NOTHING, idempotency)) {
      case CommandResult.Done(var check, _) -> Reply.json(200, CheckView.json(check));
      case CommandResult.Replayed(var stored) ->
          Reply.written(stored.status(), stored.body()).with("idempotent-replayed", "true");
      case CommandResult.IdempotencyKeyReused() -> throw new ProblemException(Problem.keyReused());
      case CommandResult.Rejected(var rule, var check) ->
          throw new ProblemException(Problem.of(rule, check));
      case CommandResult.NotFound() -> throw new ProblemException(Problem.notFound());
      case CommandResult.Conflict() -> throw new ProblemException(Problem.contended());
      case CommandResult.ExternalIdTaken _, CommandResult.StaleRevision _ ->
          throw new IllegalStateException("unexpected result of a cancellation");
    };
  }

  private static StoredReply stored(VersionedCheck check) {
    return new StoredReply(200, null, Json.text(CheckView.json(check)));
  }
}
