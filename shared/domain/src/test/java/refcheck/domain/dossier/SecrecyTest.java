package refcheck.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.RefereeId;

/** A record that is logged by accident reveals no personal data. */
class SecrecyTest {
  private static final String PERSON = "Robin Sample";
  private static final String SECRET = "s".repeat(43);
  private static final RefereeId ANNA = new RefereeId("ref_anna");
  private static final Candidate CANDIDATE = new Candidate(PERSON, PERSON, PERSON);
  private static final Position POSITION = new Position(PERSON, PERSON);
  private static final Referee REFEREE =
      new Referee(PERSON, PERSON, Relationship.PEER, PERSON, PERSON, PERSON, new LinkToken(SECRET));

  /** Types with fixed content and no personal data. */
  private static final Set<Class<?>> PUBLIC =
      Set.of(
          PartName.class,
          Question.class,
          Question.Kind.Rating.class,
          Question.Kind.Choice.class,
          Question.Kind.Text.class,
          Question.Kind.Month.class,
          Question.Condition.ShownIf.class,
          Question.Condition.HiddenIf.class,
          Questionnaire.Section.class,
          MonthParser.Form.class,
          Questionnaire.class);

  static List<Record> samples() {
    var referees = new LinkedHashMap<RefereeId, Referee>();
    referees.put(ANNA, REFEREE);
    return List.of(
        CANDIDATE,
        POSITION,
        REFEREE,
        new LinkToken(SECRET),
        new DossierPart.CandidatePart(CANDIDATE, POSITION, PERSON),
        new DossierPart.Referees(PERSON, PERSON, referees),
        new DossierPart.Draft(ANNA, Map.of("role", PERSON)),
        new DossierPart.ConflictingDraft(ANNA, Map.of("role", PERSON)),
        new DossierPart.Answers(ANNA, Map.of("role", PERSON)));
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
