package refcheck.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import refcheck.table.Row;
import refcheck.table.Table.Commit;
import refcheck.table.Write;
import refcheck.table.Write.Condition;
import refcheck.table.Write.Put;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The part of {@link TableContract} on commits and their conditions. */
abstract class TableConditionsContract extends TableContractRows {

  @Test
  void commitsAllOrNothing() {
    commit(put("A", row("A", Map.of())));
    var outcome =
        table()
            .commit(
                List.of(
                    put("B", row("B", Map.of())),
                    new Put(key("A"), row("A", Map.of("n", n(1))), new Condition.Absent())));
    assertThat(outcome).isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), row("A", Map.of()))));
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void reportsAMissingRow() {
    var conditional = new Put(key("A"), row("A", Map.of()), new Condition.Equals("state", "open"));
    assertThat(table().commit(List.of(put("B", row("B", Map.of())), conditional)))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), new Row(Map.of()))));
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void checksAVersion() {
    commit(put("A", row("A", Map.of("n", n(1)))));
    assertThat(table().commit(List.of(conditionCheck(new Condition.VersionIs("n", 1)))))
        .isInstanceOf(Commit.Done.class);
    assertThat(table().commit(List.of(conditionCheck(new Condition.VersionIs("n", 2)))))
        .isInstanceOf(Commit.ConditionFailed.class);
  }

  @Test
  void checksAnAttribute() {
    commit(put("A", row("A", Map.of("state", AttributeValue.fromS("open")))));
    assertThat(table().commit(List.of(conditionCheck(new Condition.Equals("state", "open")))))
        .isInstanceOf(Commit.Done.class);
    assertThat(table().commit(List.of(conditionCheck(new Condition.Equals("state", "shut")))))
        .isInstanceOf(Commit.ConditionFailed.class);
  }

  @Test
  void replacesARowAtItsVersion() {
    commit(put("A", row("A", Map.of("n", n(1)))));
    var second = row("A", Map.of("n", n(2)));
    commit(new Put(key("A"), second, new Condition.VersionIs("n", 1)));
    assertThat(table().commit(List.of(new Put(key("A"), second, new Condition.VersionIs("n", 1)))))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("A"), second)));
    var absent = row("B", Map.of("n", n(2)));
    assertThat(table().commit(List.of(new Put(key("B"), absent, new Condition.VersionIs("n", 1)))))
        .isEqualTo(new Commit.ConditionFailed(Map.of(key("B"), new Row(Map.of()))));
    assertThat(table().get(key("A"))).contains(second);
    assertThat(table().get(key("B"))).isEmpty();
  }

  @Test
  void treatsAnExpiredRowAsAbsent() {
    var expires = NOON.getEpochSecond();
    var row = row("A", Map.of("expires_at", n(expires)));
    commit(put("A", row));
    var early = new Put(key("A"), row, new Condition.AbsentOrExpired(NOON.minusSeconds(1)));
    assertThat(table().commit(List.of(early))).isInstanceOf(Commit.ConditionFailed.class);
    commit(new Put(key("A"), row, new Condition.AbsentOrExpired(NOON)));
  }

  @Test
  void letsOneOfManyWritersSucceed() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, 16)
              .<Callable<Commit>>mapToObj(i -> () -> table().commit(List.of(putFirst(i))))
              .toList();
      assertThat(threads.invokeAll(writers).stream().map(Future::resultNow))
          .filteredOn(Commit.Done.class::isInstance)
          .hasSize(1);
    }
  }

  private Write putFirst(int i) {
    return new Put(key("W"), row("W", Map.of("n", n(i))), new Condition.Absent());
  }
}
