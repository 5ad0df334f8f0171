package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static refcheck.domain.Samples.MONDAY;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.access.ApiKey;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

class IdsTest {

  @Test
  void areUnique() {
    var ids = IntStream.range(0, 10_000).mapToObj(_ -> CaseId.next("chk", MONDAY)).toList();
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void sortByTheTimeTheyWereMade() {
    var ids =
        Stream.iterate(MONDAY, moment -> moment.plusMillis(1))
            .limit(1000)
            .map(moment -> CaseId.next("chk", moment).value())
            .toList();
    assertThat(ids).isSorted();
  }

  @Test
  void canBeParsed() {
    var check = CaseId.next("chk", MONDAY);
    var referee = PersonId.next("ref", MONDAY);
    assertThat(CaseId.parse("chk", check.toString())).contains(check);
    assertThat(new PersonId(referee.toString())).isEqualTo(referee);
    assertThat(referee.prefix()).isEqualTo("ref");
    assertThat(check.value()).matches("chk_[0-9A-HJKMNP-TV-Z]{26}");
  }

  @Test
  void ofOneKindAreNotAcceptedAsAnother() {
    assertThat(CaseId.parse("chk", PersonId.next("ref", MONDAY).value())).isEmpty();
    assertThat(CaseId.parse("chk", CaseId.next("pls", MONDAY).value())).isEmpty();
  }

  /** Includes values that could break out of a key string, a path or a header. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chk",
        "chk_",
        "CHK_a",
        "chk_a#b",
        "chk_a/b",
        "chk_a b",
        "chk_a\n",
        "chk_é",
        " chk_a",
        "chk_a_b",
        "chk_..",
        "chk_12345678901234567890123456789012345678901"
      })
  void rejectInvalidValues(String value) {
    assertThat(CaseId.parse("chk", value)).isEmpty();
    for (var type : List.<Function<String, Record>>of(CaseId::new, PersonId::new, ReadingId::new)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> type.apply(value))
          .withMessage("not an id");
    }
  }

  static List<Arguments> texts() {
    var task = new TaskId(new PersonId("ref_anna"), new TaskKind("reference"));
    return List.of(
        arguments(new TenantId("acme"), "acme"),
        arguments(new ReadingId("read_1"), "read_1"),
        arguments(task.kind(), "reference"),
        arguments(task, "ref_anna-reference"),
        arguments(PartName.of(PartKind.DRAFT, task), "draft-ref_anna-reference"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areWrittenAsTheirText(Record id, String text) {
    assertThat(id).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Reference", "1st", "a-b", "a\n"})
  void kindsOfTasksRejectInvalidValues(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TaskKind(value))
        .withMessage("not a kind of task");
    assertThat(new TaskKind("week_1").value()).isEqualTo("week_1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a#b", "a b", "a\n", "é", "12345678901234567890123456789012345678901"})
  void ofTenantsRejectInvalidValues(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TenantId(value))
        .withMessage("not a tenant's id");
  }

  @Test
  void apiKeysShowOnlyTheirId() {
    var key = new ApiKey(new TenantId("acme"), "key_sample", false, new byte[] {42, 43});
    assertThat(key).hasToString("ApiKey[key_sample]");
  }
}
