package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.store.Samples.ANNA;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.table.OptimisticRetry;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;
import refcheck.testing.SampleCases;
import refcheck.testing.SealedTypes;
import refcheck.vault.DecryptionException;

/** Seals and opens the parts of a dossier. */
class DossierStoreTest extends DossierFixture {
  static List<DossierPart> parts() {
    return List.of(
        new DossierPart.CandidatePart(
            new Candidate("样例", "candidate@example.com", null),
            new Position("Driver \"quoted\" \\ 司机", "DE"),
            "en"),
        SampleCases.referee(ANNA.person(), "robin@example.com", LinkToken.mint()),
        new DossierPart.ConflictingDraft(ANNA, Map.of("role", "Lead", "strengths", "\n二")),
        new Draft(ANNA, Map.of("role", " half a sent", "strengths", "")),
        new Answers(ANNA, Map.of("role", "Lead\nof two teams")));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void opensASealedPart(DossierPart part) {
    write(part);
    assertThat(dossiers.open(key, part.name(), DossierPart.class)).contains(part);
  }

  @Test
  void everyKindOfPartIsTested() {
    assertThat(parts().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(DossierPart.class));
  }

  @Test
  void storesNoPlainText() {
    parts().forEach(this::write);
    assertThat(partRows()).hasSize(parts().size());
    for (var row : memory.rows()) {
      for (var value : row.attributes().values()) {
        var text =
            value.b() == null
                ? value.toString()
                : new String(value.b().asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).doesNotContain("Robin", "example.com", "样例", "Driver", "Lead");
      }
    }
  }

  @Test
  void aPartThatWasNeverWrittenIsAbsent() {
    assertThat(dossiers.open(key, PartName.CANDIDATE, DossierPart.class)).isEmpty();
    write(answers("first"));
    assertThat(dossiers.open(key, List.of(PartName.CANDIDATE, ANSWERS))).hasSize(1);
  }

  @Test
  void doesNotOpenAPartWithoutItsKey() {
    write(answers("first"));
    memory.delete(List.of(RowKeys.dataKey(key, ANSWERS)));
    assertDoesNotOpen();
  }

  @Test
  void readsAgainAfterAWriteBetweenTheReads() {
    write(answers("first"));
    var earlier = memory.get(RowKeys.dataKey(key, ANSWERS)).orElseThrow();
    write(answers("second"));
    table.nextRead(rows -> withKey(rows, earlier));
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("second"));
    assertThat(table.isDone()).isTrue();
  }

  @Test
  void doesNotOpenAnInconsistentPart() {
    write(answers("first"));
    var earlier = memory.get(RowKeys.dataKey(key, ANSWERS)).orElseThrow();
    write(answers("second"));
    for (int tried = 0; tried <= OptimisticRetry.MAX_ATTEMPTS; tried++) {
      table.nextRead(rows -> withKey(rows, earlier));
    }
    assertDoesNotOpen();
    assertThat(table.isDone()).isTrue();
  }

  @Test
  void aConsistentPartIsReadOnce() {
    write(answers("first"));
    table.nextRead(rows -> rows);
    table.nextRead(_ -> List.of());
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).isPresent();
    assertThat(table.isDone()).isFalse();
  }

  @Test
  void theAnswersOfOneCheckDoNotOpenInAnother() {
    write(answers("first"));
    var other = Samples.key();
    for (var row : List.of(RowKeys.part(key, ANSWERS), RowKeys.dataKey(key, ANSWERS))) {
      moveTo(other, row);
    }
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> dossiers.open(other, ANSWERS, Answers.class));
  }

  private void assertDoesNotOpen() {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> dossiers.open(key, ANSWERS, Answers.class));
  }

  private void moveTo(CaseKey other, RowKey from) {
    var attributes = new LinkedHashMap<>(memory.get(from).orElseThrow().attributes());
    var moved = new RowKey(from.table(), RowKeys.partition(other), from.sk());
    attributes.putAll(Row.at(moved).row().attributes());
    memory.commit(List.of(new Write.Put(moved, new Row(attributes), new Write.Condition.Always())));
  }

  private static List<Row> withKey(List<Row> rows, Row earlier) {
    return Stream.concat(
            rows.stream().filter(row -> !row.attributes().containsKey("wrapped")),
            Stream.of(earlier))
        .toList();
  }
}
