package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.newCheck;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.CheckKey;
import refcheck.domain.Command;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.DossierPart.Answers;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.table.OptimisticRetry;
import refcheck.table.Row;
import refcheck.table.RowKey;
import refcheck.table.Write;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SealedTypes;
import refcheck.vault.DecryptionException;

class DossierStoreTest {
  private static final PartName ANSWERS = PartName.answersOf(ANNA);
  private static final PartName DRAFT = PartName.draftOf(ANNA);

  private final InMemoryTable memory = new InMemoryTable();
  private final ConcurrentWritesTable table = new ConcurrentWritesTable(memory);
  private final CheckStore checks = new CheckStore(table);
  private final DossierStore dossiers = Samples.dossiers(table);
  private final CheckKey key = Samples.key();

  @BeforeEach
  void createsACheckWithAnOpenForm() {
    checks.create(newCheck(key));
    checks.execute(key, new OpenForm(ANNA, MONDAY));
  }

  static List<DossierPart> parts() {
    var referees = new LinkedHashMap<RefereeId, Referee>();
    for (var referee : List.of(BEN, ANNA)) {
      referees.put(
          referee,
          new Referee(
              "Robin Sample",
              "robin@example.com",
              Relationship.DIRECT_REPORT,
              null,
              "zh-CN",
              "CN",
              LinkToken.mint()));
    }
    return List.of(
        new DossierPart.CandidatePart(
            new Candidate("样例", "candidate@example.com", null),
            new Position("Driver \"quoted\" \\ 司机", "DE"),
            "en"),
        new DossierPart.Referees("样例", "Driver", referees),
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
  void refereesKeepTheirOrder() {
    var referees = (DossierPart.Referees) parts().get(1);
    write(referees);
    assertThat(
            dossiers
                .open(key, PartName.REFEREES, DossierPart.Referees.class)
                .orElseThrow()
                .byId()
                .sequencedKeySet())
        .containsExactly(BEN, ANNA);
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
  void aDraftIsOverwrittenOnlyAtItsRevision() {
    assertThat(saveIfRevision(Optional.empty(), "first")).isInstanceOf(CommandResult.Done.class);
    var seen = dossiers.openRevisions(key, List.of(DRAFT)).getFirst();
    assertThat(saveIfRevision(Optional.of(seen.name()), "second"))
        .isInstanceOf(CommandResult.Done.class);
    assertThat(saveIfRevision(Optional.of(seen.name()), "third"))
        .isInstanceOf(CommandResult.StaleRevision.class);
    assertThat(saveIfRevision(Optional.empty(), "third"))
        .isInstanceOf(CommandResult.StaleRevision.class);
    assertThat(dossiers.open(key, List.of(DRAFT))).containsExactly(draft("second"));
  }

  private CommandResult saveIfRevision(Optional<String> revision, String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.execute(
        key,
        new SaveDraft(ANNA, TUESDAY),
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of(DRAFT, revision)));
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

  @Test
  void theFirstSubmitIsKept() {
    submit("first");
    assertThat(submit("second")).isInstanceOf(CommandResult.Done.class);
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theFirstSubmitIsKeptEvenAfterAConflict() {
    table.beforeCommit(() -> submit("first"));
    assertThat(submit("second")).isInstanceOf(CommandResult.Done.class);
    assertThat(table.isDone()).isTrue();
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theLastDraftIsKept() {
    save("first");
    save("second");
    assertThat(dossiers.open(key, DRAFT, Draft.class)).contains(draft("second"));
  }

  @Test
  void nothingIsStoredAfterCancellation() {
    checks.execute(key, new Cancel(TUESDAY));
    assertNothingIsStored();
  }

  @Test
  void nothingIsStoredAfterTheDeadline() {
    assertThat(execute(new Submit(ANNA, DEADLINE), answers("late")))
        .isInstanceOf(CommandResult.Rejected.class);
    assertThat(partRows()).isEmpty();
  }

  @Test
  void nothingIsStoredDuringThePurge() {
    purge();
    assertNothingIsStored();
  }

  /** The purge begins between the decision and the commit: the worst case. */
  @Test
  void nothingIsStoredWhenThePurgeBeginsBeforeTheCommit() {
    save("first");
    var before = partRows();
    table.beforeCommit(this::purge);
    save("second");
    table.beforeCommit(this::purge);
    submit("second");
    assertThat(partRows()).isEqualTo(before);
  }

  private void assertNothingIsStored() {
    assertThat(submit("late")).isInstanceOf(CommandResult.Rejected.class);
    assertThat(save("late")).isInstanceOf(CommandResult.Rejected.class);
    assertThat(partRows()).isEmpty();
  }

  private void purge() {
    var other = new CheckStore(memory);
    other.execute(key, new Cancel(TUESDAY));
    other.execute(key, new BeginPurge(TUESDAY.plus(Duration.ofDays(90))));
  }

  private CommandResult submit(String role) {
    return execute(new Submit(ANNA, TUESDAY), answers(role));
  }

  private CommandResult save(String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.execute(
        key,
        new SaveDraft(ANNA, TUESDAY),
        AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()));
  }

  private CommandResult execute(Command command, DossierPart part) {
    var sealed = dossiers.seal(key, part).getFirst();
    return checks.execute(
        key, command, AdditionalWrites.ifRevision(key, List.of(sealed), Map.of()).onlyIfChanged());
  }

  private void assertDoesNotOpen() {
    assertThatExceptionOfType(DecryptionException.class)
        .isThrownBy(() -> dossiers.open(key, ANSWERS, Answers.class));
  }

  private void write(DossierPart part) {
    memory.commit(AdditionalWrites.changes(key, dossiers.seal(key, part)));
  }

  private void moveTo(CheckKey other, RowKey from) {
    var attributes = new LinkedHashMap<>(memory.get(from).orElseThrow().attributes());
    var moved = new RowKey(from.table(), RowKeys.partition(other), from.sk());
    attributes.putAll(Row.at(moved).row().attributes());
    memory.commit(List.of(new Write.Put(moved, new Row(attributes), new Write.Condition.Always())));
  }

  private List<Row> partRows() {
    return memory.query(RowKey.TableId.MAIN, RowKeys.partition(key), "PART#");
  }

  private static List<Row> withKey(List<Row> rows, Row earlier) {
    return Stream.concat(
            rows.stream().filter(row -> !row.attributes().containsKey("wrapped")),
            Stream.of(earlier))
        .toList();
  }

  private static Answers answers(String role) {
    return new Answers(ANNA, Map.of("role", role));
  }

  private static Draft draft(String role) {
    return new Draft(ANNA, Map.of("role", role));
  }
}
