package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import refcheck.api.CheckView;
import refcheck.api.EventView;
import refcheck.api.RefereeView;
import refcheck.domain.task.Task;

/** Checks that the document lists exactly the types and statuses that the code produces. */
class OpenApiStatusesTest {
  private final OpenApi api = OpenApi.read();

  @Test
  void listsTheTypesOfAllEvents() throws Exception {
    var types = new TreeSet<String>();
    for (var json : EventView.json(SampleStates.events())) {
      types.add((String) json.get("type"));
      assertThat(api.errors("Event", written(json))).as(json.toString()).isEmpty();
    }

    assertThat(types).contains("report.read");
    assertThat(new TreeSet<>(api.values("EventType"))).isEqualTo(types);
  }

  @Test
  void listsTheStatusesOfAllReferences() throws Exception {
    var statuses = new TreeSet<String>();
    for (var task : SampleStates.instances(Task.class)) {
      var json = RefereeView.json(SampleStates.REFEREE, task);
      statuses.add((String) json.get("status"));
      assertThat(api.errors("Referee", written(json))).as(task.toString()).isEmpty();
    }

    assertThat(statuses).contains("not_me");
    assertThat(new TreeSet<>(api.values("RefereeStatus"))).isEqualTo(statuses);
  }

  @Test
  void listsTheStatusesOfAllChecks() throws IOException {
    var statuses = new TreeSet<String>();
    for (var check : SampleStates.checks()) {
      var json = CheckView.json(SampleStates.versioned(check));
      statuses.add((String) json.get("status"));
      assertThat(api.errors("Check", written(json))).as(check.toString()).isEmpty();
    }

    assertThat(statuses).contains("purged");
    assertThat(new TreeSet<>(api.values("CheckStatus"))).isEqualTo(statuses);
  }

  private static String written(Map<String, ?> json) throws IOException {
    return OpenApi.JSON.writeValueAsString(json);
  }
}
