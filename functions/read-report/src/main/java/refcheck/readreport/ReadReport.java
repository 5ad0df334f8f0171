package refcheck.readreport;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import refcheck.api.Caller;
import refcheck.api.Problem;
import refcheck.api.ProblemException;
import refcheck.api.TenantFunction;
import refcheck.domain.CaseKey;
import refcheck.domain.RejectionReason;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.VersionedCase;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.retention.Retention;
import refcheck.domain.task.Task;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.store.CaseStore;
import refcheck.store.DossierStore;
import refcheck.store.Prefetch;

/** Returns the report. Records who reads it before any answer is returned. */
@Singleton
final class ReadReport implements TenantFunction.Endpoint {
  /** More than the referees of a check. */
  private static final int MAX_ATTEMPTS = 12;

  private final CaseStore cases;
  private final DossierStore dossiers;
  private final Clock clock;

  ReadReport(CaseStore cases, DossierStore dossiers, Clock clock) {
    this.cases = cases;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    return report(caller.keyId(), caller.check(request.parameter("id")));
  }

  /** Opens the parts while the reading is recorded; responds only after it is recorded. */
  Reply report(String keyId, CaseKey key) {
    try (var parts = Prefetch.of(() -> dossiers.open(key, ReadReport::isReported))) {
      var check = readable(key);
      cases.recordReading(check, keyId, clock.instant());
      return show(check, parts.get());
    }
  }

  private VersionedCase readable(CaseKey key) {
    var check = cases.find(key).orElseThrow(() -> new ProblemException(Problem.notFound()));
    CaseDecider.whyUnreadable(check.state())
        .ifPresent(rule -> {
          throw rejected(rule, check);
        });
    return check;
  }

  private static boolean isReported(PartName name) {
    return switch (name.kind()) {
      case CANDIDATE, PERSON, ANSWERS -> true;
      case DRAFT, ASIDE -> false;
    };
  }

  /** Reads both again if an answer was submitted or retracted between the two reads. */
  private Reply show(VersionedCase check, List<DossierPart> opened) {
    var parts = reported(check, opened);
    var isRetracted = parts.orElse(List.of()).stream().anyMatch(ReadReport::isEmpty);
    return parts
        .filter(_ -> !isRetracted)
        .map(all -> Reply.json(200, ReportView.json(check, all)))
        .orElseGet(() -> showAgain(check.key()));
  }

  /**
   * Reads the parts before the case: what was retracted between is left out, because the case says
   * so. An answer that was submitted between is missing, which can happen once for each task.
   */
  private Reply showAgain(CaseKey key) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      var opened = dossiers.open(key, ReadReport::isReported);
      var check = readable(key);
      var parts = reported(check, opened);
      if (parts.isPresent()) {
        return Reply.json(200, ReportView.json(check, parts.get()));
      }
    }
    throw new IllegalStateException("the case has no part for one of its answers");
  }

  /** A retraction leaves a part without answers. A form may also be sent without any. */
  private static boolean isEmpty(DossierPart part) {
    return part instanceof DossierPart.Answers(_, var answers) && answers.isEmpty();
  }

  /** The parts that the state of the case names; empty if one is missing. */
  private static Optional<List<DossierPart>> reported(
      VersionedCase check, List<DossierPart> opened) {
    var names = names(check);
    return Optional.of(only(names, opened)).filter(parts -> parts.size() == names.size());
  }

  private static List<DossierPart> only(List<PartName> names, List<DossierPart> parts) {
    return parts.stream().filter(part -> names.contains(part.name())).toList();
  }

  private static List<PartName> names(VersionedCase check) {
    var names = new ArrayList<PartName>(List.of(PartName.CANDIDATE));
    check
        .state()
        .tasks()
        .forEach((id, task) -> {
          names.add(PartName.person(id.person()));
          if (task instanceof Task.Submitted) {
            names.add(PartName.of(PartKind.ANSWERS, id));
          }
        });
    return names;
  }

  private static ProblemException rejected(RejectionReason rule, VersionedCase check) {
    return new ProblemException(
        check.state().retention() instanceof Retention.Gone gone
            ? gone(check, gone)
            : Problem.of(rule, check));
  }

  private static Problem gone(VersionedCase check, Retention.Gone gone) {
    return Problem.purged(
        gone.since(),
        "The retention of %d days was over on %s."
            .formatted(
                check.state().terms().retention().toDays(), gone.until().orElse(gone.since())));
  }
}
