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
import refcheck.table.OptimisticRetry;
import refcheck.table.RowKey;
import refcheck.table.Table;

/**
 * Stores checks. Each change is one transaction: the check's row, conditional on its version, the
 * events under the next number, and additional writes. After a conflict, loads the check and
 * decides the command again.
 */
@Singleton
public final class CheckStore {
  private final Table table;

  /** Creates a store on this table. */
  public CheckStore(Table table) {
    this.table = table;
  }

  /** Finds a check of the tenant. */
  public Optional<VersionedCheck> find(CheckKey key) {
    return table.get(RowKeys.check(key)).map(CheckRowMapper::check);
  }

  /** Finds a check by the tenant's external id. */
  public Optional<VersionedCheck> findByExternalId(TenantId tenant, String externalId) {
    return table
        .get(RowKeys.external(tenant, externalId))
        .flatMap(row -> find(RowKeys.check(row.text("check"))));
  }

  /** Finds a check of the tenant by the code that its referees see. */
  public Optional<VersionedCheck> findByCode(TenantId tenant, CheckCode code) {
    return table
        .get(RowKeys.code(tenant, code))
        .flatMap(row -> find(RowKeys.check(row.text("check"))));
  }

  /** All events of a check, in order; empty if there is no such check. */
  public List<Event> history(CheckKey key) {
    return table.query(RowKey.TableId.MAIN, RowKeys.partition(key), "EVENT#").stream()
        .flatMap(row -> EventRowMapper.events(row).stream())
        .toList();
  }

  /** Creates a check with its emails, links and sealed parts in one transaction. */
  public CommandResult create(NewCheck newCheck) {
    var transaction = new CreateTransaction(newCheck);
    return OptimisticRetry.untilPresent(
            () -> transaction.outcome(table.commit(transaction.changes())))
        .orElseGet(CommandResult.Conflict::new);
  }

  /** Executes a command without additional writes. */
  public CommandResult execute(CheckKey key, Command command) {
    return execute(key, command, AdditionalWrites.NOTHING, Optional.empty());
  }

  /** Executes a command with additional writes in the same transaction. */
  public CommandResult execute(CheckKey key, Command command, AdditionalWrites additional) {
    return execute(key, command, additional, Optional.empty());
  }

  /** Executes a command with additional writes, once for its Idempotency-Key. */
  public CommandResult execute(
      CheckKey key,
      Command command,
      AdditionalWrites additional,
      Optional<IdempotentRequest> idempotency) {
    return OptimisticRetry.untilPresent(() -> attempt(key, command, additional, idempotency))
        .orElseGet(CommandResult.Conflict::new);
  }

  private Optional<CommandResult> attempt(
      CheckKey key,
      Command command,
      AdditionalWrites additional,
      Optional<IdempotentRequest> idempotency) {
    var row = table.get(RowKeys.check(key)).orElse(null);
    if (row == null) {
      return Optional.of(
          findEarlierResult(key.tenant(), idempotency).orElseGet(CommandResult.NotFound::new));
    }
    var check = CheckRowMapper.check(row);
    return switch (CheckDecider.decide(check.check(), command.notBefore(check.updatedAt()))) {
      case Rejected(var rule) ->
          Optional.of(
              findEarlierResult(key.tenant(), idempotency)
                  .orElseGet(() -> new CommandResult.Rejected(rule, check)));
      case Accepted(var events) -> {
        var transaction =
            new CommandTransaction(
                check,
                CheckRowMapper.outsideRows(row),
                events,
                additional.changes(events),
                idempotency);
        yield transaction.isEmpty()
            ? Optional.of(
                findEarlierResult(key.tenant(), idempotency)
                    .orElseGet(() -> new CommandResult.Done(check, events)))
            : transaction.outcome(table.commit(transaction.changes()));
      }
    };
  }

  /** Looks up the result of an earlier request with this key, without writing anything. */
  public Optional<CommandResult> findEarlierResult(
      TenantId tenant, Optional<IdempotentRequest> idempotency) {
    return idempotency.flatMap(request ->
        table
            .get(RowKeys.idempotency(tenant, request.key()))
            .filter(request::isKept)
            .map(request::earlierResult));
  }
}
