package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ACME;
import static refcheck.store.Samples.NOTES;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.retention.Retention;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;
import refcheck.testing.InterceptedTable;

/** The rows that a purge deletes. */
class DossierPurgerTest extends DossierPurgerFixture {
  @Test
  void keepsTheCheckAndItsEvents() {
    assertThat(rowsOfCheck())
        .extracting(row -> row.text("sk"))
        .anyMatch(sk -> sk.startsWith("PART#"));
    destroy(key);
    assertThat(rowsOfCheck())
        .extracting(row -> row.text("sk").replaceFirst("#.*", ""))
        .containsOnly("CASE", "EVENT");
    assertThat(memory.query(RowKey.TableId.KEYS, RowKeys.partition(key), "")).isEmpty();
    assertThat(cases.history(key)).hasSize(8);
  }

  @Test
  void deletesRowsOutsideThePartition() {
    destroy(key);
    var partitions = memory.rows().stream().map(row -> row.text("pk"));
    assertThat(partitions.filter(pk -> !pk.contains(neighbour.id().value())))
        .containsOnly(
            RowKeys.partition(key),
            RowKeys.idempotency(ACME, "neighbour").pk(),
            RowKeys.code(ACME, CaseCode.of(neighbour.id())).pk());
  }

  @Test
  void keepsOtherChecks() {
    var before = rowsOfNeighbour();
    destroy(key);
    assertThat(rowsOfNeighbour()).isEqualTo(before).isNotEmpty();
  }

  @Test
  void isIdempotent() {
    destroy(key);
    var afterFirst = memory.rows();
    destroy(key);
    assertThat(memory.rows()).isEqualTo(afterFirst);
    destroy(Samples.key());
    assertThat(memory.rows()).isEqualTo(afterFirst);
  }

  /** A purge deletes what it does not know: only the case and its events are named. */
  @Test
  void deletesRowsOfOtherKinds() {
    var unknown = new RowKey(RowKey.TableId.MAIN, RowKeys.partition(key), "NOTE#1");
    memory.commit(
        List.of(new Write.Put(unknown, Row.at(unknown).row(), new Write.Condition.Always())));
    destroy(key);
    assertThat(memory.get(unknown)).isEmpty();
  }

  /** A second message of the queue may come after another case has taken a freed id. */
  @Test
  void keepsARowThatAnotherCaseTakesMeanwhile() {
    destroy(key);
    var taken = RowKeys.external(ACME, Objects.requireNonNull(NOTES.externalId()));
    var racing =
        InterceptedTable.of(
            memory,
            call -> {
              if (call.equals("deleteIf")) {
                var row = Row.at(taken).put("case", RowKeys.partition(neighbour)).row();
                memory.commit(List.of(new Write.Put(taken, row, new Write.Condition.Always())));
              }
            },
            _ -> {});
    new DossierPurger(racing).destroy(key, new Retention.Purging(Optional.of(END), END));
    assertThat(memory.get(taken)).isPresent();
  }

  private List<Row> rowsOfCheck() {
    return memory.query(RowKey.TableId.MAIN, RowKeys.partition(key), "");
  }

  private List<Row> rowsOfNeighbour() {
    return memory.rows().stream()
        .filter(row -> row.attributes().toString().contains(neighbour.id().value()))
        .toList();
  }
}
