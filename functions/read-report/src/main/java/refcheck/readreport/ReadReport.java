package refcheck.readreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import refcheck.domain.Check;
import refcheck.domain.Command;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.PartName;
import refcheck.edge.Caller;
import refcheck.edge.Problem;
import refcheck.edge.ProblemException;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/** Shows what the referees said, and notes who read it before anything is shown. */
@Singleton
final class ReadReport implements TenantFunction.Endpoint {
  private final CheckStore checks;
  private final DossierStore dossiers;
  private final Clock clock;

  ReadReport(CheckStore checks, DossierStore dossiers, Clock clock) {
    this.checks = checks;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /** Opens while the reading is noted, and shows nothing before it is. */
  @Override
  public Reply reply(Caller caller, Request request) {
    var key = caller.check(request.parameter("id"));
    try (var parts = Prefetch.of(() -> dossiers.open(key, ReadReport::isReported))) {
      var read = new Command.ReadReport(caller.keyId(), clock.instant());
      return switch (checks.execute(key, read)) {
        case CommandResult.Done(var check, _) -> show(check, parts.get());
        case CommandResult.Rejected(var rule, var check) -> throw refusal(rule, check);
        case CommandResult.NotFound() -> throw new ProblemException(Problem.notFound());
        case CommandResult.Conflict() -> throw new ProblemException(Problem.contended());
        case CommandResult.Replayed _,
            CommandResult.IdempotencyKeyReused _,
            CommandResult.ExternalIdTaken _,
            CommandResult.StaleRevision _ ->
            throw new IllegalStateException("no outcome of a reading");
      };
    }
  }

  private static boolean isReported(PartName name) {
    return name.equals(PartName.CANDIDATE) || name.equals(PartName.REFEREES) || name.isAnswers();
  }

  private Reply show(VersionedCheck check, List<DossierPart> opened) {
    var names = names(check);
    var parts = only(names, opened);
    // Whoever submitted between the two readings is in the check already.
    var all =
        parts.size() == names.size()
            ? parts
            : only(names, dossiers.open(check.key(), ReadReport::isReported));
    return Reply.json(200, ReportView.json(check, all));
  }

  private static List<DossierPart> only(List<PartName> names, List<DossierPart> parts) {
    return parts.stream().filter(part -> names.contains(part.name())).toList();
  }

  private static List<PartName> names(VersionedCheck check) {
    var names = new ArrayList<PartName>(List.of(PartName.CANDIDATE, PartName.REFEREES));
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

  private static ProblemException refusal(RejectionReason rule, VersionedCheck check) {
    return new ProblemException(
        switch (check.check()) {
          case Check.Purging(var closed, var since) -> gone(since, closed);
          case Check.Purged(var closed, var at) -> gone(at, closed);
          case Check.Open _, Check.Closed _ -> Problem.of(rule, check);
        });
  }

  private static Problem gone(Instant when, Check.Closed closed) {
    return Problem.purged(
        when,
        "The retention of %d days was over on %s."
            .formatted(closed.terms().retention().toDays(), closed.purgeAfter()));
  }
}
