package refcheck.cancelcheck;

import jakarta.inject.Singleton;
import java.time.Clock;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command.Cancel;
import refcheck.edge.Caller;
import refcheck.edge.CheckView;
import refcheck.edge.IdempotencyKey;
import refcheck.edge.Problem;
import refcheck.edge.Refusal;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.json.Json;
import refcheck.store.Alongside;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Once;
import refcheck.store.StoredReply;

/** Ends a check that is no longer wanted: its open links die and no letter leaves any more. */
@Singleton
final class CancelCheck implements TenantFunction.Endpoint {
  private final Checks checks;
  private final Clock clock;

  CancelCheck(Checks checks, Clock clock) {
    this.checks = checks;
    this.clock = clock;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    var now = clock.instant();
    var once =
        IdempotencyKey.of(caller, request)
            .map(each -> new Once(each.key(), each.fingerprint(), now, CancelCheck::stored));
    var key = caller.check(request.parameter("id"));
    return switch (checks.carryOut(key, new Cancel(now), Alongside.NOTHING, once)) {
      case Carried.Done(var check, _) -> Reply.json(200, CheckView.json(check));
      case Carried.Replayed(var stored) ->
          Reply.written(stored.status(), stored.body()).with("idempotent-replayed", "true");
      case Carried.KeyReused() -> throw new Refusal(Problem.keyReused());
      case Carried.Refused(var rule, var check) -> throw new Refusal(Problem.of(rule, check));
      case Carried.Unknown() -> throw new Refusal(Problem.notFound());
      case Carried.Contended() -> throw new Refusal(Problem.contended());
      case Carried.ExternalIdTaken _, Carried.Outdated _ ->
          throw new IllegalStateException("nothing was created");
    };
  }

  private static StoredReply stored(CheckRecord check) {
    return new StoredReply(200, null, Json.text(CheckView.json(check)));
  }
}
