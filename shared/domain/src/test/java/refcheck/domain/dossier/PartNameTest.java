package refcheck.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static refcheck.domain.Samples.ANNA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import refcheck.domain.task.TaskKind;

class PartNameTest {
  @ParameterizedTest
  @CsvSource({
    "candidate, CANDIDATE",
    "person-ref_anna, PERSON",
    "draft-ref_anna-reference, DRAFT",
    "aside-ref_anna-reference, ASIDE",
    "answers-ref_anna-reference, ANSWERS"
  })
  void beginsWithTheKind(String name, PartKind kind) {
    assertThat(new PartName(name).kind()).isEqualTo(kind);
    assertThat(name.split("-", -1)).startsWith(kind.wireName());
  }

  @Test
  void endsWithThePersonOrTheTask() {
    assertThat(PartName.person(ANNA.person()).person()).isEqualTo(ANNA.person());
    assertThat(PartName.of(PartKind.ASIDE, ANNA).task()).isEqualTo(ANNA);
  }

  @Test
  void hasAKnownKind() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new PartName("photo-ref_anna").kind())
        .withMessage("unknown kind of part photo");
  }

  /** Otherwise one function could read what it writes, and its key policy would be wider. */
  @ParameterizedTest
  @EnumSource(PartKind.class)
  void noFunctionOpensWhatItSeals(PartKind kind) {
    assertThat(kind.sealedBy()).isIn("create-check", "submit-form");
    assertThat(kind.openedBy()).isNotEmpty().doesNotContain(kind.sealedBy());
  }

  @Test
  void aPersonHasALinkForEachTask() {
    var token = LinkToken.mint();
    var subject = new Subject("Robin", "Acme");
    var person = new Person("Anna", "anna@acme.example", Relationship.PEER, "", "", "en");
    var part =
        new DossierPart.PersonPart(ANNA.person(), person, subject, Map.of(ANNA.kind(), token));
    assertThat(part.link(ANNA.kind())).isEqualTo(token);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part.link(new TaskKind("pulse")))
        .withMessage("the person has no task of kind pulse");
  }
}
