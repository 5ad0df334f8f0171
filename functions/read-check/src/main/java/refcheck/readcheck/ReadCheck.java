package refcheck.readcheck;

import jakarta.inject.Singleton;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckRecord;
import refcheck.edge.Caller;
import refcheck.edge.CheckView;
import refcheck.edge.EventView;
import refcheck.edge.ListView;
import refcheck.edge.Problem;
import refcheck.edge.Refusal;
import refcheck.edge.Reply;
import refcheck.edge.Request;
import refcheck.edge.TenantFunction;
import refcheck.store.Checks;

/** Shows checks and what happened to them. */
@Singleton
final class ReadCheck implements TenantFunction.Endpoint {
  private final Checks checks;

  ReadCheck(Checks checks) {
    this.checks = checks;
  }

  @Override
  public Reply reply(Caller caller, Request request) {
    return switch (request.route()) {
      case "GET /v1/checks" -> byExternalId(caller, request);
      case "GET /v1/checks/{id}" ->
          Reply.json(200, CheckView.json(check(caller.check(request.parameter("id")))));
      case "GET /v1/checks/{id}/timeline" -> timeline(caller.check(request.parameter("id")));
      case String route ->
          throw new IllegalStateException("not a route of this function: " + route);
    };
  }

  private Reply byExternalId(Caller caller, Request request) {
    request.query().keySet().stream()
        .filter(name -> !name.equals("external_id"))
        .findFirst()
        .ifPresent(name -> refuse(name, "is not a parameter of this list"));
    var externalId = request.query("external_id").orElse("");
    if (externalId.isBlank()) {
      refuse("external_id", "is required");
    }
    return Reply.json(
        200,
        ListView.json(
            checks.findByExternalId(caller.tenant(), externalId.strip()).stream()
                .map(CheckView::json)
                .toList()));
  }

  private static void refuse(String parameter, String message) {
    throw new Refusal(Problem.badParameter(parameter, message));
  }

  private CheckRecord check(CheckKey key) {
    return checks.find(key).orElseThrow(() -> new Refusal(Problem.notFound()));
  }

  private Reply timeline(CheckKey key) {
    var history = checks.history(key);
    if (history.isEmpty()) {
      throw new Refusal(Problem.notFound());
    }
    return Reply.json(200, ListView.json(history.stream().map(EventView::json).toList()));
  }
}
