package refcheck.store;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import refcheck.domain.CheckCode;
import refcheck.domain.CheckDecider;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.Decision.Rejected;
import refcheck.domain.Event;
import refcheck.domain.TenantId;

/**
 * All checks. A change is one transaction: the check's row at its version, the events under the
 * next number, and whatever goes alongside. Whoever is overtaken loads, decides and tries again.
 */
@Singleton
public final class Checks {
  private final Table table;

  /** The checks of this table. */
  public Checks(Table table) {
    this.table = table;
  }

  /** The check, if the tenant has it. */
  public Optional<CheckRecord> find(CheckKey key) {
    return table.get(Keys.check(key)).map(CheckItem::check);
  }

  /** The check that the tenant has given this external id. */
  public Optional<CheckRecord> findByExternalId(TenantId tenant, String externalId) {
    return table
        .get(Keys.external(tenant, externalId))
        .flatMap(row -> find(Keys.check(row.text("check"))));
  }

  /** The check of the tenant that its referees know by this code. */
  public Optional<CheckRecord> findByCode(TenantId tenant, CheckCode code) {
    return table.get(Keys.code(tenant, code)).flatMap(row -> find(Keys.check(row.text("check"))));
  }

  /** All that has happened, in order; empty if there is no such check. */
  public List<Event> history(CheckKey key) {
    return table.query(RowKey.Place.MAIN, Keys.partition(key), "EVENT#").stream()
        .flatMap(row -> EventItem.events(row).stream())
        .toList();
  }

  /** Brings a check into being with its letters, links and sealed parts: all of it or nothing. */
  public Carried create(NewCheck wanted) {
    var creation = new Creation(wanted);
    return Tries.first(() -> creation.outcome(table.commit(creation.changes())))
        .orElseGet(Carried.Contended::new);
  }

  /** Carries out a command with nothing alongside. */
  public Carried carryOut(CheckKey key, Command command) {
    return carryOut(key, command, Alongside.NOTHING, Optional.empty());
  }

  /** Carries out a command with something alongside. */
  public Carried carryOut(CheckKey key, Command command, Alongside alongside) {
    return carryOut(key, command, alongside, Optional.empty());
  }

  /** Carries out a command with something alongside, once for its Idempotency-Key. */
  public Carried carryOut(CheckKey key, Command command, Alongside alongside, Optional<Once> once) {
    return Tries.first(() -> attempt(key, command, alongside, once))
        .orElseGet(Carried.Contended::new);
  }

  private Optional<Carried> attempt(
      CheckKey key, Command command, Alongside alongside, Optional<Once> once) {
    var row = table.get(Keys.check(key)).orElse(null);
    if (row == null) {
      return Optional.of(seen(key.tenant(), once).orElseGet(Carried.Unknown::new));
    }
    var check = CheckItem.check(row);
    return switch (CheckDecider.decide(check.check(), command.notBefore(check.updatedAt()))) {
      case Rejected(var rule) ->
          Optional.of(seen(key.tenant(), once).orElseGet(() -> new Carried.Refused(rule, check)));
      case Accepted(var events) -> {
        var step = new Step(check, CheckItem.loose(row), events, alongside.changes(events), once);
        yield step.isEmpty()
            ? Optional.of(seen(key.tenant(), once).orElseGet(() -> new Carried.Done(check, events)))
            : step.outcome(table.commit(step.changes()));
      }
    };
  }

  /** What the request's key stands for already, where nothing is written that would tell. */
  public Optional<Carried> seen(TenantId tenant, Optional<Once> once) {
    return once.flatMap(each ->
        table.get(Keys.idempotency(tenant, each.key())).filter(each::isKept).map(each::seen));
  }
}
