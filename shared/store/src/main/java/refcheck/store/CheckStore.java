package refcheck.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckDecider;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Decision.Rejected;
import refcheck.domain.Event;
import refcheck.domain.TenantId;
import refcheck.domain.VersionedCheck;

/**
 * All checks. A change is one transaction: the check's row at its version, the events under the
 * next number, and whatever goes alongside. Whoever is overtaken loads, decides and tries again.
 */
@Singleton
public final class CheckStore {
  private final Table table;

  /** The checks of this table. */
  public CheckStore(Table table) {
    this.table = table;
  }

  /** The check, if the tenant has it. */
  public Optional<VersionedCheck> find(CheckKey key) {
    return table.get(RowKeys.check(key)).map(CheckRowMapper::check);
  }

  /** The check that the tenant has given this external id. */
  public Optional<VersionedCheck> findByExternalId(TenantId tenant, String externalId) {
    return table
        .get(RowKeys.external(tenant, externalId))
        .flatMap(row -> find(RowKeys.check(row.text("check"))));
  }

  /** The check of the tenant that its referees know by this code. */
  public Optional<VersionedCheck> findByCode(TenantId tenant, CheckCode code) {
    return table
        .get(RowKeys.code(tenant, code))
        .flatMap(row -> find(RowKeys.check(row.text("check"))));
  }

  /** All that has happened, in order; empty if there is no such check. */
  public List<Event> history(CheckKey key) {
    return table.query(RowKey.TableId.MAIN, RowKeys.partition(key), "EVENT#").stream()
        .flatMap(row -> EventRowMapper.events(row).stream())
        .toList();
  }

  /** Brings a check into being with its letters, links and sealed parts: all of it or nothing. */
  public CommandResult create(NewCheck wanted) {
    var creation = new CreateTransaction(wanted);
    return OptimisticRetry.untilPresent(() -> creation.outcome(table.commit(creation.changes())))
        .orElseGet(CommandResult.Conflict::new);
  }

  /** Carries out a command with nothing alongside. */
  public CommandResult execute(CheckKey key, Command command) {
    return execute(key, command, AdditionalWrites.NOTHING, Optional.empty());
  }

  /** Carries out a command with something alongside. */
  public CommandResult execute(CheckKey key, Command command, AdditionalWrites alongside) {
    return execute(key, command, alongside, Optional.empty());
  }

  /** Carries out a command with something alongside, once for its Idempotency-Key. */
  public CommandResult execute(
      CheckKey key, Command command, AdditionalWrites alongside, Optional<IdempotentRequest> once) {
    return OptimisticRetry.untilPresent(() -> attempt(key, command, alongside, once))
        .orElseGet(CommandResult.Conflict::new);
  }

  private Optional<CommandResult> attempt(
      CheckKey key, Command command, AdditionalWrites alongside, Optional<IdempotentRequest> once) {
    var row = table.get(RowKeys.check(key)).orElse(null);
    if (row == null) {
      return Optional.of(seen(key.tenant(), once).orElseGet(CommandResult.NotFound::new));
    }
    var check = CheckRowMapper.check(row);
    return switch (CheckDecider.decide(check.check(), command.notBefore(check.updatedAt()))) {
      case Rejected(var rule) ->
          Optional.of(
              seen(key.tenant(), once).orElseGet(() -> new CommandResult.Rejected(rule, check)));
      case Accepted(var events) -> {
        var step =
            new CommandTransaction(
                check, CheckRowMapper.loose(row), events, alongside.changes(events), once);
        yield step.isEmpty()
            ? Optional.of(
                seen(key.tenant(), once).orElseGet(() -> new CommandResult.Done(check, events)))
            : step.outcome(table.commit(step.changes()));
      }
    };
  }

  /** What the request's key stands for already, where nothing is written that would tell. */
  public Optional<CommandResult> seen(TenantId tenant, Optional<IdempotentRequest> once) {
    return once.flatMap(each ->
        table.get(RowKeys.idempotency(tenant, each.key())).filter(each::isKept).map(each::seen));
  }
}
