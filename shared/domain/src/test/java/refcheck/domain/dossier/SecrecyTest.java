package refcheck.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.PersonId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/** A record that is logged by accident reveals no personal data. */
class SecrecyTest {
  private static final String PERSON = "Robin Sample";
  private static final String SECRET = "s".repeat(43);
  private static final PersonId ANNA = new PersonId("ref_anna");
  private static final TaskKind REFERENCE = new TaskKind("reference");
  private static final TaskId TASK = new TaskId(ANNA, REFERENCE);
  private static final Candidate CANDIDATE = new Candidate(PERSON, PERSON, PERSON);
  private static final Position POSITION = new Position(PERSON, PERSON);
  private static final Subject SUBJECT = new Subject(PERSON, PERSON);
  private static final Person REFEREE =
      new Person(PERSON, PERSON, Relationship.PEER, PERSON, PERSON, PERSON);

  /** Types with fixed content and no personal data. */
  private static final Set<Class<?>> PUBLIC = Set.of(PartName.class);

  static List<Record> samples() {
    return List.of(
        CANDIDATE,
        POSITION,
        REFEREE,
        new LinkToken(SECRET),
        new DossierPart.CandidatePart(CANDIDATE, POSITION, PERSON),
        SUBJECT,
        new DossierPart.PersonPart(
            ANNA, REFEREE, SUBJECT, Map.of(REFERENCE, new LinkToken(SECRET))),
        new DossierPart.Draft(TASK, Map.of("role", PERSON)),
        new DossierPart.ConflictingDraft(TASK, Map.of("role", PERSON)),
        new DossierPart.Answers(TASK, Map.of("role", PERSON)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void toStringShowsNoPersonalData(Record sample) {
    assertThat(sample.toString()).doesNotContain(PERSON).doesNotContain(SECRET);
    assertThat(sample).hasToString(sample.getClass().getSimpleName());
  }

  @Test
  void everyRecordOfThePackageIsTestedOrPublic() throws Exception {
    var known = new ArrayList<Class<?>>(PUBLIC);
    samples().forEach(sample -> known.add(sample.getClass()));
    assertThat(records()).isNotEmpty().containsExactlyInAnyOrderElementsOf(known);
  }

  private static List<Class<?>> records() throws Exception {
    var records = new ArrayList<Class<?>>();
    try (var files = Files.list(mainClasses())) {
      for (var file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        var name = file.getFileName().toString().replaceFirst("\\.class$", "");
        var type = Class.forName(DossierPart.class.getPackageName() + "." + name);
        if (type.isRecord()) {
          records.add(type);
        }
      }
    }
    return records;
  }

  /** The directory of the package's main classes, without the test classes. */
  private static Path mainClasses() throws Exception {
    return Path.of(
            Objects.requireNonNull(DossierPart.class.getResource("DossierPart.class")).toURI())
        .resolveSibling("");
  }
}
