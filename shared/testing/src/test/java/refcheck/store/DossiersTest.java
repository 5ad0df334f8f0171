package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;
import static refcheck.store.Samples.DEADLINE;
import static refcheck.store.Samples.MONDAY;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.wanted;

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
import refcheck.domain.Command.Begin;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.Invitation;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Part;
import refcheck.domain.dossier.Part.Answers;
import refcheck.domain.dossier.Part.Draft;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Relationship;
import refcheck.testing.InMemoryTable;
import refcheck.testing.SealedTypes;
import refcheck.vault.CannotOpen;

class DossiersTest {
  private static final PartName ANSWERS = PartName.answersOf(ANNA);
  private static final PartName DRAFT = PartName.draftOf(ANNA);

  private final InMemoryTable memory = new InMemoryTable();
  private final DisturbedTable table = new DisturbedTable(memory);
  private final Checks checks = new Checks(table);
  private final Dossiers dossiers = Samples.dossiers(table);
  private final CheckKey key = Samples.key();

  @BeforeEach
  void createsACheckWhoseFormIsOpen() {
    checks.create(wanted(key));
    checks.carryOut(key, new Begin(ANNA, MONDAY));
  }

  static List<Part> parts() {
    var invitations = new LinkedHashMap<RefereeId, Invitation>();
    for (var referee : List.of(BEN, ANNA)) {
      invitations.put(
          referee,
          new Invitation(
              "Robin Sample",
              "robin@example.com",
              Relationship.DIRECT_REPORT,
              null,
              "zh-CN",
              "CN",
              LinkToken.mint()));
    }
    return List.of(
        new Part.CandidatePart(
            new Candidate("样例", "candidate@example.com", null),
            new Position("Driver \"quoted\" \\ 司机", "DE"),
            "en"),
        new Part.Invitations("样例", "Driver", invitations),
        new Part.Aside(ANNA, Map.of("role", "Lead", "strengths", "\n二")),
        new Draft(ANNA, Map.of("role", " half a sent", "strengths", "")),
        new Answers(ANNA, Map.of("role", "Lead\nof two teams")));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void opensWhatWasSealed(Part part) {
    write(part);
    assertThat(dossiers.open(key, part.name(), Part.class)).contains(part);
  }

  @Test
  void invitationsStayInTheirOrder() {
    var invitations = (Part.Invitations) parts().get(1);
    write(invitations);
    assertThat(
            dossiers
                .open(key, PartName.INVITATIONS, Part.Invitations.class)
                .orElseThrow()
                .invitations()
                .sequencedKeySet())
        .containsExactly(BEN, ANNA);
  }

  @Test
  void everyKindOfPartIsTried() {
    assertThat(parts().stream().<Class<?>>map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(SealedTypes.leaves(Part.class));
  }

  @Test
  void storesNothingInTheClear() {
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
  void whatWasNeverWrittenIsAbsent() {
    assertThat(dossiers.open(key, PartName.CANDIDATE, Part.class)).isEmpty();
    write(answers("first"));
    assertThat(dossiers.open(key, List.of(PartName.CANDIDATE, ANSWERS))).hasSize(1);
  }

  @Test
  void withoutItsKeyNothingOpens() {
    write(answers("first"));
    memory.delete(List.of(Keys.dataKey(key, ANSWERS)));
    refusesToOpen();
  }

  @Test
  void aPairThatWasTornByAWriteIsReadOnceMore() {
    write(answers("first"));
    var earlier = memory.get(Keys.dataKey(key, ANSWERS)).orElseThrow();
    write(answers("second"));
    table.nextReading(rows -> withKey(rows, earlier));
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("second"));
    assertThat(table.isQuiet()).isTrue();
  }

  @Test
  void aPairThatStaysTornDoesNotOpen() {
    write(answers("first"));
    var earlier = memory.get(Keys.dataKey(key, ANSWERS)).orElseThrow();
    write(answers("second"));
    for (int tried = 0; tried <= Tries.MOST; tried++) {
      table.nextReading(rows -> withKey(rows, earlier));
    }
    refusesToOpen();
    assertThat(table.isQuiet()).isTrue();
  }

  @Test
  void aDraftThatWasReplacedMeanwhileIsNotOverwritten() {
    assertThat(saveUpon(Optional.empty(), "first")).isInstanceOf(Carried.Done.class);
    var seen = dossiers.openRevisions(key, List.of(DRAFT)).getFirst();
    assertThat(saveUpon(Optional.of(seen.name()), "second")).isInstanceOf(Carried.Done.class);
    assertThat(saveUpon(Optional.of(seen.name()), "third")).isInstanceOf(Carried.Outdated.class);
    assertThat(saveUpon(Optional.empty(), "third")).isInstanceOf(Carried.Outdated.class);
    assertThat(dossiers.open(key, List.of(DRAFT))).containsExactly(draft("second"));
  }

  private Carried saveUpon(Optional<String> revision, String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.carryOut(
        key,
        new SaveDraft(ANNA, TUESDAY),
        Alongside.upon(key, List.of(sealed), Map.of(DRAFT, revision)));
  }

  @Test
  void aWholePairIsReadOnce() {
    write(answers("first"));
    table.nextReading(rows -> rows);
    table.nextReading(_ -> List.of());
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).isPresent();
    assertThat(table.isQuiet()).isFalse();
  }

  @Test
  void theAnswersOfOneCheckDoNotOpenInAnother() {
    write(answers("first"));
    var other = Samples.key();
    for (var at : List.of(Keys.part(key, ANSWERS), Keys.dataKey(key, ANSWERS))) {
      moveTo(other, at);
    }
    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> dossiers.open(other, ANSWERS, Answers.class));
  }

  @Test
  void theFirstSubmitStands() {
    submit("first");
    assertThat(submit("second")).isInstanceOf(Carried.Done.class);
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theFirstSubmitStandsEvenIfItCameInBetween() {
    table.beforeCommit(() -> submit("first"));
    assertThat(submit("second")).isInstanceOf(Carried.Done.class);
    assertThat(table.isQuiet()).isTrue();
    assertThat(dossiers.open(key, ANSWERS, Answers.class)).contains(answers("first"));
  }

  @Test
  void theLastDraftStands() {
    save("first");
    save("second");
    assertThat(dossiers.open(key, DRAFT, Draft.class)).contains(draft("second"));
  }

  @Test
  void nothingIsStoredOnceCancelled() {
    checks.carryOut(key, new Cancel(TUESDAY));
    assertNothingLands();
  }

  @Test
  void nothingIsStoredAfterTheDeadline() {
    assertThat(carryOut(new Submit(ANNA, DEADLINE), answers("late")))
        .isInstanceOf(Carried.Refused.class);
    assertThat(partRows()).isEmpty();
  }

  @Test
  void nothingIsStoredOncePurging() {
    purge();
    assertNothingLands();
  }

  /** The doors shut between the decision and the commit: the worst moment. */
  @Test
  void nothingIsStoredWhenTheDoorsShutInBetween() {
    save("first");
    var before = partRows();
    table.beforeCommit(this::purge);
    save("second");
    table.beforeCommit(this::purge);
    submit("second");
    assertThat(partRows()).isEqualTo(before);
  }

  private void assertNothingLands() {
    assertThat(submit("late")).isInstanceOf(Carried.Refused.class);
    assertThat(save("late")).isInstanceOf(Carried.Refused.class);
    assertThat(partRows()).isEmpty();
  }

  private void purge() {
    var undisturbed = new Checks(memory);
    undisturbed.carryOut(key, new Cancel(TUESDAY));
    undisturbed.carryOut(key, new BeginPurge(TUESDAY.plus(Duration.ofDays(90))));
  }

  private Carried submit(String role) {
    return carryOut(new Submit(ANNA, TUESDAY), answers(role));
  }

  private Carried save(String role) {
    var sealed = dossiers.seal(key, draft(role)).getFirst();
    return checks.carryOut(
        key, new SaveDraft(ANNA, TUESDAY), Alongside.upon(key, List.of(sealed), Map.of()));
  }

  private Carried carryOut(Command command, Part part) {
    var sealed = dossiers.seal(key, part).getFirst();
    return checks.carryOut(key, command, Alongside.upon(key, List.of(sealed), Map.of()).once());
  }

  private void refusesToOpen() {
    assertThatExceptionOfType(CannotOpen.class)
        .isThrownBy(() -> dossiers.open(key, ANSWERS, Answers.class));
  }

  private void write(Part part) {
    memory.commit(Alongside.changes(key, dossiers.seal(key, part)));
  }

  private void moveTo(CheckKey other, RowKey at) {
    var attributes = new LinkedHashMap<>(memory.get(at).orElseThrow().attributes());
    var moved = new RowKey(at.place(), Keys.partition(other), at.sk());
    attributes.putAll(Row.at(moved).row().attributes());
    memory.commit(
        List.of(new Change.Put(moved, new Row(attributes), new Change.Condition.Always())));
  }

  private List<Row> partRows() {
    return memory.query(RowKey.Place.MAIN, Keys.partition(key), "PART#");
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
