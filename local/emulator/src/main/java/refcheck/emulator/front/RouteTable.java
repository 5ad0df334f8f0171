package refcheck.emulator.front;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Trigger.HttpRoute;

/** All routes of the template. The most specific route comes first. */
final class RouteTable {
  private final List<Route> routes;

  RouteTable(List<LambdaFunction> functions) {
    this.routes =
        functions.stream()
            .flatMap(function ->
                function.events(HttpRoute.class).stream()
                    .map(route -> Route.of(route, function.name())))
            .sorted(Route.MOST_SPECIFIC_FIRST)
            .toList();
  }

  Optional<Match> find(String method, String rawPath) {
    var path = PathSegments.decoded(rawPath);
    for (var route : routes) {
      var variables = route.match(method, path);
      if (variables.isPresent()) {
        return Optional.of(
            new Match(route.declared().routeKey(), route.function(), variables.get()));
      }
    }
    return Optional.empty();
  }

  record Match(String routeKey, String function, Map<String, String> pathParameters) {}
}
