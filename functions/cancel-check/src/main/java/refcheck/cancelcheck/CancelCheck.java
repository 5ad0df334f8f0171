package refcheck.cancelcheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import refcheck.api.Caller;
import refcheck.api.CheckView;
import refcheck.api.IdempotencyKey;
import refcheck.api.Problem;
import refcheck.api.ProblemException;
import refcheck.api.StoredReply;
import refcheck.api.TenantFunction;
import refcheck.domain.cases.CaseCommand.ToFlow;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.flow.FlowCommand.Cancel;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.store.AdditionalWrites;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.IdempotentRequest;

/** Cancels a check: outstanding links stop working and no more emails are sent. */
@Singleton
final class CancelCheck implements TenantFunction.Endpoint {
  private final CaseStore cases;
  private final Clock clock;

  CancelCheck(CaseStore cases, Clock clock) {
    this.cases = cases;
    this.clock = clock;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    var now = clock.instant();
    var idempotency =
        IdempotencyKey.of(caller, request)
            .map(each ->
                new IdempotentRequest(
                    each.key(), each.fingerprint(), now, check -> stored(check).text()));
    var key = caller.check(request.parameter("id"));
    return switch (cases.execute(
        key, new ToFlow(new Cancel()), now, AdditionalWrites.NOTHING, idempotency)) {
      case CommandResult.Done(var check, _) -> stored(check).reply();
      case CommandResult.Replayed(var reply) -> StoredReply.parse(reply).replay();
      case CommandResult.IdempotencyKeyReused() -> throw new ProblemException(Problem.keyReused());
      case CommandResult.Rejected(var rule, var check) ->
          throw new ProblemException(Problem.of(rule, check));
      case CommandResult.NotFound() -> throw new ProblemException(Problem.notFound());
      case CommandResult.Conflict() -> throw new ProblemException(Problem.contended());
      case CommandResult.ExternalIdTaken _, CommandResult.StaleRevision _ ->
          throw new IllegalStateException("unexpected result of a cancellation");
    };
  }

  private static StoredReply stored(VersionedCase check) {
    return StoredReply.json(200, null, CheckView.json(check));
  }
}
