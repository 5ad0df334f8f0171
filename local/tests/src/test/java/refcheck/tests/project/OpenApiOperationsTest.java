package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import refcheck.emulator.template.Trigger;

/** Checks the document's operations, also with the template. */
class OpenApiOperationsTest {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final OpenApi api = OpenApi.read();

  @Test
  void hasTheRoutesOfTheTemplate() {
    var routes =
        ProjectFiles.template().functions().stream()
            .flatMap(function -> function.events(Trigger.HttpRoute.class).stream())
            .map(Trigger.HttpRoute::routeKey)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(routes.remove(Trigger.DEFAULT_ROUTE)).isTrue();
    assertThat(api.operations().keySet()).isNotEmpty().isEqualTo(routes);
  }

  @Test
  void describesEveryOperation() {
    var ids = new HashSet<String>();
    api.operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").asText()).as(name).isNotBlank();
          assertThat(ids.add(operation.path("operationId").asText())).as(name).isTrue();
          assertThat(operation.path("responses").size()).as(name).isPositive();
          operation
              .path("responses")
              .forEach(response ->
                  assertThat(api.resolved(response).path("description").asText())
                      .as(name)
                      .isNotBlank());
        });
    assertThat(ids).doesNotContain("");
  }

  @Test
  void declaresTheVariablesOfEveryPath() {
    for (var path : api.document().path("paths").properties()) {
      var wanted = PARAMETER.matcher(path.getKey()).results().map(match -> match.group(1)).toList();
      var declared = new ArrayList<String>();
      for (var parameter : path.getValue().path("parameters")) {
        var resolved = api.resolved(parameter);
        if (resolved.path("in").asText().equals("path")) {
          declared.add(resolved.path("name").asText());
        }
      }
      assertThat(declared).as(path.getKey()).isEqualTo(wanted);
    }
  }

  @Test
  void saysTheTemplatesRates() {
    var properties = RawTemplate.map(ProjectFiles.template().resources().get("Api"), "Properties");
    var rows = new ArrayList<String>();
    rows.add(
        rates(
            "every route that is not listed", RawTemplate.map(properties, "DefaultRouteSettings")));
    RawTemplate.map(properties, "RouteSettings")
        .forEach((route, _) ->
            rows.add(rates(route, RawTemplate.map(properties, "RouteSettings", route))));
    var said =
        api.document()
            .at("/info/description")
            .asText()
            .lines()
            .filter(line -> line.matches("\\| .* \\| \\d+ \\| \\d+ \\|"))
            .toList();
    assertThat(said).containsExactlyInAnyOrderElementsOf(rows);
  }

  private static String rates(String route, Map<String, Object> settings) {
    return "| %s | %s | %s |"
        .formatted(
            route, settings.get("ThrottlingRateLimit"), settings.get("ThrottlingBurstLimit"));
  }

  @Test
  void guardsTenantsByKeysAndPagesByLinks() {
    api.operations()
        .forEach((name, operation) ->
            assertThat(operation.path("security").toString())
                .as(name)
                .isEqualTo(name.contains(" /v1/") ? "" : "[]"));
    assertThat(api.document().path("security").toString())
        .isEqualTo("[{\"bearer\":[]},{\"basic\":[]}]");
    assertThat(Map.of("bearer", "http", "basic", "http"))
        .allSatisfy((name, type) ->
            assertThat(api.document().at("/components/securitySchemes/" + name + "/type").asText())
                .isEqualTo(type));
  }
}
