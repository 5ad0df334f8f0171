package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CaseKey;
import refcheck.domain.ReadingId;
import refcheck.domain.TenantId;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.CaseCommand;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.VersionedCase;
import refcheck.table.OptimisticRetry;
import refcheck.table.RowKey;
import refcheck.table.Table;
import refcheck.table.Write;

/**
 * Stores cases. Each change is one transaction: the row of the case, conditional on its version,
 * the events under the next number, and additional writes. After a conflict, loads the case and
 * decides the command again.
 */
@Singleton
public final class CaseStore {
  private final Table table;

  /** Creates a store on this table. */
  public CaseStore(Table table) {
    this.table = table;
  }

  /** Finds a case of the tenant. */
  public Optional<VersionedCase> find(CaseKey key) {
    return table.get(RowKeys.caseRow(key)).map(CaseRowMapper::read);
  }

  /** Finds a case by the tenant's external id. */
  public Optional<VersionedCase> findByExternalId(TenantId tenant, String externalId) {
    return findBy(RowKeys.external(tenant, externalId));
  }

  /** Finds a case of the tenant by the code that the people who are asked see. */
  public Optional<VersionedCase> findByCode(TenantId tenant, CaseCode code) {
    return findBy(RowKeys.code(tenant, code));
  }

  private Optional<VersionedCase> findBy(RowKey key) {
    return table.get(key).flatMap(row -> find(RowKeys.caseOf(row.text("case"))));
  }

  /** All events of a case, in order; empty if there is no such case. */
  public List<CaseEvent> history(CaseKey key) {
    return table.query(RowKey.TableId.MAIN, RowKeys.partition(key), RowKeys.EVENT).stream()
        .flatMap(row -> EventRowMapper.events(row).stream())
        .toList();
  }

  /** Creates a case with its deliveries, links and sealed parts in one transaction. */
  public CommandResult create(NewCase newCase) {
    var transaction = new CreateTransaction(newCase);
    return OptimisticRetry.untilPresent(
            () -> transaction.outcome(table.commit(transaction.changes())))
        .orElseGet(CommandResult.Conflict::new);
  }

  /**
   * Records that the report of a case was read. This changes no state, so it is one row beside the
   * commits and does not conflict with other writers.
   */
  public void recordReading(VersionedCase read, String by, Instant now) {
    var id = ReadingId.next(now);
    var at = read.clamp(now);
    var row =
        EventRowMapper.reading(read.key(), read.version(), id, new CaseEvent.ReportRead(by, at));
    var put =
        new Write.Put(
            RowKeys.reading(read.key(), read.version(), id), row, new Write.Condition.Always());
    if (!(table.commit(List.of(put)) instanceof Table.Commit.Done)) {
      throw new IllegalStateException("an unconditional write of a new row was refused");
    }
  }

  /** Executes a command without additional writes. */
  public CommandResult execute(CaseKey key, CaseCommand command, Instant now) {
    return execute(key, command, now, AdditionalWrites.NOTHING);
  }

  /** Executes a command with additional writes in the same transaction. */
  public CommandResult execute(
      CaseKey key, CaseCommand command, Instant now, AdditionalWrites additional) {
    return execute(key, command, now, additional, Optional.empty());
  }

  /** Executes a command with additional writes, once for its Idempotency-Key. */
  public CommandResult execute(
      CaseKey key,
      CaseCommand command,
      Instant now,
      AdditionalWrites additional,
      Optional<IdempotentRequest> idempotency) {
    return OptimisticRetry.untilPresent(
            new CommandAttempt(table, key, command, now, additional, idempotency)::outcome)
        .orElseGet(CommandResult.Conflict::new);
  }

  /** Looks up the result of an earlier request with this key, without writing anything. */
  public Optional<CommandResult> findEarlierResult(
      TenantId tenant, Optional<IdempotentRequest> idempotency) {
    return CommandAttempt.findEarlierResult(table, tenant, idempotency, Optional.empty());
  }
}
