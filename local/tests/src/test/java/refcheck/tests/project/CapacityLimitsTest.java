package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.HttpRoute;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.ScheduleTrigger;

/** Checks how concurrency is reserved and requests are limited. */
class CapacityLimitsTest {
  private static final Template TEMPLATE = ProjectFiles.template();

  static List<LambdaFunction> functions() {
    return TEMPLATE.functions();
  }

  /**
   * Functions behind queues and schedules have reserved concurrency, so that a flood of requests
   * cannot starve them.
   */
  @Test
  void reservesConcurrencyForFunctionsWithoutRoutes() {
    assertThat(functions())
        .allSatisfy(function ->
            assertThat(function.reservedConcurrency().isPresent())
                .as(function.name())
                .isEqualTo(function.events(HttpRoute.class).isEmpty()));
    var reserved =
        functions().stream().mapToInt(each -> each.reservedConcurrency().orElse(0)).sum();
    assertThat(
            RawTemplate.text(TEMPLATE.asWritten("Parameters"), "ReserveConcurrency", "Description"))
        .startsWith("Keeps %d of ".formatted(reserved));
    assertThat(ProjectFiles.template(Map.of("ReserveConcurrency", "false")).functions())
        .allMatch(each -> each.reservedConcurrency().isEmpty());
  }

  /**
   * A message that is received but throttled counts as received, and ends in the dead-letter queue.
   * So there must not be more pollers than reserved executions.
   */
  @ParameterizedTest
  @MethodSource("functions")
  void queuePollersFitTheReservedConcurrency(LambdaFunction function) {
    var schedules = function.events(ScheduleTrigger.class).size();
    assertThat(function.events(QueueTrigger.class))
        .allSatisfy(trigger ->
            assertThat(trigger.maximumConcurrency().orElseThrow())
                .isEqualTo(function.reservedConcurrency().orElseThrow() - schedules));
  }

  @Test
  void rateLimitsNameExistingRoutes() {
    var routes =
        functions().stream()
            .flatMap(each -> each.events(HttpRoute.class).stream())
            .map(HttpRoute::routeKey)
            .toList();
    assertThat(
            RawTemplate.map(TEMPLATE.resources().get("Api"), "Properties", "RouteSettings")
                .keySet())
        .isNotEmpty()
        .isSubsetOf(routes);
  }
}
