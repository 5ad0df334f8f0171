package refcheck.createcheck;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import refcheck.api.Caller;
import refcheck.api.CheckView;
import refcheck.api.IdempotencyKey;
import refcheck.api.JsonBody;
import refcheck.api.Problem;
import refcheck.api.ProblemException;
import refcheck.api.StoredReply;
import refcheck.api.TenantFunction;
import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CheckPlan;
import refcheck.domain.cases.VersionedCase;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.store.CaseStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.IdempotentRequest;
import refcheck.store.NewCase;

/** Parses the request, seals its personal data, and creates the check. */
@Singleton
final class CreateCheck implements TenantFunction.Endpoint {
  private final CaseStore cases;
  private final DossierStore dossiers;
  private final Clock clock;
  private final int retentionDays;

  /**
   * Creates the endpoint.
   *
   * @param retentionDays default retention when the request gives none, in days
   */
  CreateCheck(
      CaseStore cases,
      DossierStore dossiers,
      Clock clock,
      @Value("${retention.days}") int retentionDays) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.clock = clock;
    this.retentionDays = retentionDays;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    var now = clock.instant();
    var body = JsonBody.of(request);
    var idempotency =
        IdempotencyKey.of(caller, request, body)
            .map(each ->
                new IdempotentRequest(
                    each.key(), each.fingerprint(), now, check -> stored(check).text()));
    CreateCheckRequest createRequest;
    try {
      createRequest = CreateCheckParser.read(body, now, retentionDays);
    } catch (ProblemException problem) {
      return replayed(caller, idempotency).orElseThrow(() -> problem);
    }
    var key = new CaseKey(caller.tenant(), CaseId.next(CheckPlan.CHECK, now));
    var created = createRequest.created(caller.keyId(), now);
    var people = createRequest.people(created.people());
    var parts = dossiers.seal(key, createRequest.parts(people));
    var check = VersionedCase.created(key, created, createRequest.metadata(), caller.livemode());
    return reply(
        cases.create(
            new NewCase(
                check, created, CreateCheckRequest.linkHashes(people), parts, idempotency)));
  }

  /** A repeated request may be invalid by now, because its consent has become too old. */
  private Optional<Reply> replayed(Caller caller, Optional<IdempotentRequest> idempotency) {
    return cases
        .findEarlierResult(caller.tenant(), idempotency)
        .filter(CommandResult.Replayed.class::isInstance)
        .map(CreateCheck::reply);
  }

  private static Reply reply(CommandResult result) {
    return switch (result) {
      case CommandResult.Done(var check, _) -> stored(check).reply();
      case CommandResult.Replayed(var reply) -> StoredReply.parse(reply).replay();
      case CommandResult.IdempotencyKeyReused() -> throw new ProblemException(Problem.keyReused());
      case CommandResult.ExternalIdTaken(var by) ->
          throw new ProblemException(Problem.externalIdTaken(by.value()));
      case CommandResult.Rejected(var rule, var check) ->
          throw new ProblemException(Problem.of(rule, check));
      case CommandResult.Conflict(), CommandResult.StaleRevision() ->
          throw new ProblemException(Problem.contended());
      case CommandResult.NotFound() -> throw new ProblemException(Problem.notFound());
    };
  }

  private static StoredReply stored(VersionedCase check) {
    return StoredReply.json(201, "/v1/checks/" + check.key().id(), CheckView.json(check));
  }
}
