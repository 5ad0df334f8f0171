package refcheck.readreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import refcheck.api.Caller;
import refcheck.api.Problem;
import refcheck.api.ProblemException;
import refcheck.api.TenantFunction;
import refcheck.domain.Check;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Reference.Submitted;
import refcheck.domain.RejectionReason;
import refcheck.domain.VersionedCheck;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.PartName;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.store.CheckStore;
import refcheck.store.CommandResult;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/** Returns the report. Records who reads it before any answer is returned. */
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

  @Override
  public Reply reply(Caller caller, Request request) {
    return report(caller.keyId(), caller.check(request.parameter("id")));
  }

  /** Opens the parts while the reading is recorded; responds only after it is recorded. */
  Reply report(String keyId, CheckKey key) {
    try (var parts = Prefetch.of(() -> dossiers.open(key, ReadReport::isReported))) {
      var read = new Command.ReadReport(keyId, clock.instant());
      return switch (checks.execute(key, read)) {
        case CommandResult.Done(var check, _) -> show(check, parts.get());
        case CommandResult.Rejected(var rule, var check) -> throw rejected(rule, check);
        case CommandResult.NotFound() -> throw new ProblemException(Problem.notFound());
        case CommandResult.Conflict() -> throw new ProblemException(Problem.contended());
        case CommandResult.Replayed _,
            CommandResult.IdempotencyKeyReused _,
            CommandResult.ExternalIdTaken _,
            CommandResult.StaleRevision _ ->
            throw new IllegalStateException("unexpected result of reading a report");
      };
    }
  }

  private static boolean isReported(PartName name) {
    return name.equals(PartName.CANDIDATE) || name.equals(PartName.REFEREES) || name.isAnswers();
  }

  private Reply show(VersionedCheck check, List<DossierPart> opened) {
    var names = names(check);
    var parts = only(names, opened);
    // The check may already have answers that were submitted after the parts were read.
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

  private static ProblemException rejected(RejectionReason rule, VersionedCheck check) {
    return new ProblemException(
        switch (check.check()) {
          case Check.Purging(var closed, var since) -> gone(since, closed);
          case Check.Purged(var closed, var at) -> gone(at, closed);
          case Check.Open _, Check.Closed _ -> Problem.of(rule, check);
        });
  }

  private static Problem gone(Instant purgedAt, Check.Closed closed) {
    return Problem.purged(
        purgedAt,
        "The retention of %d days was over on %s."
            .formatted(closed.terms().retention().toDays(), closed.purgeAfter()));
  }
}
