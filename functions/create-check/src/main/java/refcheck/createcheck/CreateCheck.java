package refcheck.createcheck;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.edge.Caller;
import refcheck.edge.CheckView;
import refcheck.edge.IdempotencyKey;
import refcheck.edge.Problem;
import refcheck.edge.Refusal;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.json.Json;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Dossiers;
import refcheck.store.NewCheck;
import refcheck.store.Once;
import refcheck.store.StoredReply;

/** Takes a tenant's wish, seals the people in it, and brings the check into being. */
@Singleton
final class CreateCheck implements TenantFunction.Endpoint {
  private final Checks checks;
  private final Dossiers dossiers;
  private final Clock clock;
  private final int retentionDays;

  /** Whoever does not say how long a dossier is to be kept has it kept for that many days. */
  CreateCheck(
      Checks checks,
      Dossiers dossiers,
      Clock clock,
      @Value("${retention.days}") int retentionDays) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.clock = clock;
    this.retentionDays = retentionDays;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    var now = clock.instant();
    var body = request.json();
    var once =
        IdempotencyKey.of(caller, request, body)
            .map(each -> new Once(each.key(), each.fingerprint(), now, CreateCheck::stored));
    WantedCheck wanted;
    try {
      wanted = CheckBody.read(body, now, retentionDays);
    } catch (Refusal refusal) {
      return replayed(caller, once).orElseThrow(() -> refusal);
    }
    var key = new CheckKey(caller.tenant(), CheckId.next(now));
    var created = wanted.created(caller.keyId(), now);
    var invitations = wanted.invitations(created.referees());
    var parts = dossiers.seal(key, wanted.candidatePart(), invitations);
    var check = CheckRecord.created(key, created, wanted.notes(), caller.livemode());
    return reply(
        checks.create(
            new NewCheck(check, created, WantedCheck.linkHashes(invitations), parts, once)));
  }

  /** What was right when it was first sent may be wrong by now: a consent grows old. */
  private Optional<Reply> replayed(Caller caller, Optional<Once> once) {
    return checks
        .seen(caller.tenant(), once)
        .filter(Carried.Replayed.class::isInstance)
        .map(CreateCheck::reply);
  }

  private static Reply reply(Carried carried) {
    return switch (carried) {
      case Carried.Done(var check, _) -> reply(stored(check));
      case Carried.Replayed(var stored) -> reply(stored).with("idempotent-replayed", "true");
      case Carried.KeyReused() -> throw new Refusal(Problem.keyReused());
      case Carried.ExternalIdTaken(var by) ->
          throw new Refusal(Problem.externalIdTaken(by.value()));
      case Carried.Refused(var rule, var check) -> throw new Refusal(Problem.of(rule, check));
      case Carried.Contended(), Carried.Outdated() -> throw new Refusal(Problem.contended());
      case Carried.Unknown() -> throw new Refusal(Problem.notFound());
    };
  }

  private static Reply reply(StoredReply stored) {
    var reply = Reply.written(stored.status(), stored.body());
    return stored.location() == null ? reply : reply.with("location", stored.location());
  }

  private static StoredReply stored(CheckRecord check) {
    return new StoredReply(
        201, "/v1/checks/" + check.key().check(), Json.text(CheckView.json(check)));
  }
}
