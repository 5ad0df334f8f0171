package refcheck.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.store.Samples.ANNA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import refcheck.domain.dossier.Candidate;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Position;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;

/** Sealed parts outlive releases: every release must read what any other has written. */
class DossierCodecTest {
  private static final String SECRET = "x".repeat(43);

  record Stored(DossierPart part, String json) {}

  static List<Stored> parts() {
    var anna =
        new DossierPart.PersonPart(
            ANNA.person(),
            new Person(
                "Anna Sample", "anna@refcheck.example", Relationship.MANAGER, null, "zh-CN", "CN"),
            new Subject("王 Sample", "Lead"),
            Map.of(ANNA.kind(), new LinkToken(SECRET)));
    return List.of(
        new Stored(
            new DossierPart.CandidatePart(
                new Candidate("王 Sample", "casey@refcheck.example", null),
                new Position("Lead", "GB"),
                "en"),
            """
            {"candidate":{"name":"王 Sample","email":"casey@refcheck.example"},\
            "position":{"title":"Lead","country":"GB"},"locale":"en"}\
            """),
        new Stored(
            anna,
            """
            {"name":"Anna Sample","email":"anna@refcheck.example","relationship":"manager",\
            "locale":"zh-CN","country":"CN","subject":{"name":"王 Sample","position":"Lead"},\
            "links":{"reference":"%s"}}\
            """
                .formatted(SECRET)),
        new Stored(
            new DossierPart.Draft(ANNA, Map.of("role", "Lead\n")),
            "{\"fields\":{\"role\":\"Lead\\n\"}}"),
        new Stored(
            new DossierPart.ConflictingDraft(ANNA, Map.of("role", "")),
            "{\"fields\":{\"role\":\"\"}}"),
        new Stored(
            new DossierPart.Answers(ANNA, Map.of("role", "Lead")),
            "{\"fields\":{\"role\":\"Lead\"}}"));
  }

  @ParameterizedTest
  @MethodSource("parts")
  void theStoredFormatDoesNotChange(Stored stored) {
    assertThat(new String(DossierCodec.write(stored.part()), UTF_8)).isEqualTo(stored.json());
    assertThat(read(stored.part().name(), stored.json())).isEqualTo(stored.part());
  }

  @Test
  void emptyFieldsMayBeMissing() {
    assertThat(read(PartName.of(PartKind.DRAFT, ANNA), "{}"))
        .isEqualTo(new DossierPart.Draft(ANNA, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Robin", "{\"fields\":1}", "{\"fields\":{\"Robin\":1}}"})
  void rejectsInvalidPartsWithoutQuotingThem(String json) {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(PartName.of(PartKind.DRAFT, ANNA), json))
        .withMessage("part draft-ref_anna-reference is not of this version")
        .withNoCause();
  }

  private static DossierPart read(PartName name, String json) {
    return DossierCodec.read(name, json.getBytes(UTF_8));
  }
}
