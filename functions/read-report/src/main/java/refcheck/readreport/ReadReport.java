package refcheck.readreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import refcheck.domain.Check;
import refcheck.domain.CheckRecord;
import refcheck.domain.Command;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.Rule;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.PartName;
import refcheck.edge.Caller;
import refcheck.edge.Problem;
import refcheck.edge.Refusal;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.store.Ahead;
import refcheck.store.Carried;
import refcheck.store.Checks;
import refcheck.store.Dossiers;

/** Shows what the referees said, and notes who read it before anything is shown. */
@Singleton
final class ReadReport implements TenantFunction.Endpoint {
  private final Checks checks;
  private final Dossiers dossiers;
  private final Clock clock;

  ReadReport(Checks checks, Dossiers dossiers, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Opens while the reading is noted, and shows nothing before it is. */
  @Override
  public Reply reply(Caller caller, Request request) {
    var key = caller.check(request.parameter("id"));
    try (var parts = Ahead.of(() -> dossiers.open(key, ReadReport::isReported))) {
      var read = new Command.ReadReport(caller.keyId(), clock.instant());
      return switch (checks.carryOut(key, read)) {
        case Carried.Done(var check, _) -> show(check, parts.get());
        case Carried.Refused(var rule, var check) -> throw refusal(rule, check);
        case Carried.Unknown() -> throw new Refusal(Problem.notFound());
        case Carried.Contended() -> throw new Refusal(Problem.contended());
        case Carried.Replayed _,
            Carried.KeyReused _,
            Carried.ExternalIdTaken _,
            Carried.Outdated _ ->
            throw new IllegalStateException("no outcome of a reading");
      };
    }
  }

  private static boolean isReported(PartName name) {
    return name.equals(PartName.CANDIDATE) || name.equals(PartName.INVITATIONS) || name.isAnswers();
  }

  private Reply show(CheckRecord check, List<Part> opened) {
    var names = names(check);
    var parts = only(names, opened);
    // Whoever submitted between the two readings is in the check already.
    var all =
        parts.size() == names.size()
            ? parts
            : only(names, dossiers.open(check.key(), ReadReport::isReported));
    return Reply.json(200, Report.json(check, all));
  }

  private static List<Part> only(List<PartName> names, List<Part> parts) {
    return parts.stream().filter(part -> names.contains(part.name())).toList();
  }

  private static List<PartName> names(CheckRecord check) {
    var names = new ArrayList<PartName>(List.of(PartName.CANDIDATE, PartName.INVITATIONS));
    check
        .check()
        .references()
        .forEach((referee, reference) -> {
          if (reference instanceof Submitted) {
            names.add(PartName.answersOf(referee));
          }
        });
    return names;
  }

  private static Refusal refusal(Rule rule, CheckRecord check) {
    return new Refusal(
        switch (check.check()) {
          case Check.Purging(var settled, var since) -> gone(since, settled);
          case Check.Purged(var settled, var at) -> gone(at, settled);
          case Check.Open _, Check.Settled _ -> Problem.of(rule, check);
        });
  }

  private static Problem gone(Instant when, Check.Settled settled) {
    return Problem.purged(
        when,
        "The retention of %d days was over on %s."
            .formatted(settled.terms().retention().toDays(), settled.purgeAfter()));
  }
}
