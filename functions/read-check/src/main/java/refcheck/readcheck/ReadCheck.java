package refcheck.readcheck;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import refcheck.api.Caller;
import refcheck.api.CheckView;
import refcheck.api.EventView;
import refcheck.api.ListView;
import refcheck.api.Problem;
import refcheck.api.ProblemException;
import refcheck.api.TenantFunction;
import refcheck.domain.CaseKey;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.cases.VersionedCase;
import refcheck.lambda.Reply;
import refcheck.lambda.Request;
import refcheck.store.CaseStore;

/** Returns checks and their timelines. */
@Singleton
final class ReadCheck implements TenantFunction.Endpoint {
  private static final int MAX_ID_LENGTH = 100;
  private static final Set<String> PARAMETERS = Set.of("external_id", "code");

  private final CaseStore cases;

  ReadCheck(CaseStore cases) {
    this.cases = cases;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    return switch (request.route()) {
      case "GET /v1/checks" -> find(caller, request);
      case "GET /v1/checks/{id}" ->
          Reply.json(200, CheckView.json(check(caller.check(request.parameter("id")))));
      case "GET /v1/checks/{id}/timeline" -> timeline(caller.check(request.parameter("id")));
      case String route ->
          throw new IllegalStateException("not a route of this function: " + route);
    };
  }

  /** Finds a check by external id or code. One of them is required: there is no full list yet. */
  private Reply find(Caller caller, Request request) {
    request.query().keySet().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .findFirst()
        .ifPresent(name -> reject(name, "is not a parameter of this list"));
    request.repeated().stream().findFirst().ifPresent(name -> reject(name, "is given twice"));
    var externalId = request.query("external_id").map(String::strip);
    var code = request.query("code");
    if (externalId.isPresent() == code.isPresent()) {
      reject("external_id", "or `code` is required: pass exactly one of them");
    }
    var check =
        externalId
            .flatMap(id -> byExternalId(caller, id))
            .or(() -> code.flatMap(input -> byCode(caller, input)));
    return Reply.json(200, ListView.json(check.stream().map(CheckView::json).toList()));
  }

  private Optional<VersionedCase> byExternalId(Caller caller, String externalId) {
    if (externalId.isEmpty() || externalId.length() > MAX_ID_LENGTH) {
      reject("external_id", "must have 1 to %d characters".formatted(MAX_ID_LENGTH));
    }
    return cases.findByExternalId(caller.tenant(), externalId);
  }

  private Optional<VersionedCase> byCode(Caller caller, String input) {
    var code = CaseCode.parse(input);
    if (code.isEmpty()) {
      reject("code", "must be ten letters and digits, as in 7KQ2M-4XV9C");
    }
    return code.flatMap(each -> cases.findByCode(caller.tenant(), each));
  }

  private static void reject(String parameter, String message) {
    throw new ProblemException(Problem.badParameter(parameter, message));
  }

  private VersionedCase check(CaseKey key) {
    return cases.find(key).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private Reply timeline(CaseKey key) {
    var history = cases.history(key);
    if (history.isEmpty()) {
      throw new ProblemException(Problem.notFound());
    }
    return Reply.json(200, ListView.json(EventView.json(history)));
  }
}
