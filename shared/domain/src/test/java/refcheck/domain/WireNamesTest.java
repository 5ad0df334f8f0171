package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import refcheck.domain.delivery.Channel;
import refcheck.domain.delivery.EmailKind;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.task.DeclineReason;

/** The names of constants in rows, requests and messages. Rows of old checks hold them. */
class WireNamesTest {
  @Test
  void areStored() {
    assertThat(names(Channel.values(), Channel::wireName)).containsExactly("email");
    assertThat(names(EmailKind.values(), EmailKind::wireName))
        .containsExactly("invitation", "receipt", "thanks");
    assertThat(names(Relationship.values(), Relationship::wireName))
        .containsExactly("manager", "peer", "direct_report", "client", "hr_department", "other");
    assertThat(names(DeclineReason.values(), DeclineReason::wireName))
        .startsWith("not_me", "left_company", "company_policy", "no_time", "rather_not");
    assertThat(RejectionReason.CHECK_OPEN.wireName()).isEqualTo("check_open");
  }

  @Test
  void canBeParsed() {
    assertParsed(Channel.values(), Channel::wireName, Channel::parse);
    assertParsed(EmailKind.values(), EmailKind::wireName, EmailKind::parse);
    assertParsed(Relationship.values(), Relationship::wireName, Relationship::parse);
    assertParsed(DeclineReason.values(), DeclineReason::wireName, DeclineReason::parse);
  }

  @Test
  void theReasonsThatAPageOffersAreThePersonsOwn() {
    assertThat(DeclineReason.offered())
        .containsExactly(
            DeclineReason.COMPANY_POLICY, DeclineReason.NO_TIME, DeclineReason.RATHER_NOT);
  }

  private static <E> Stream<String> names(E[] values, Function<E, String> wireName) {
    return Stream.of(values).map(wireName);
  }

  private static <E> void assertParsed(
      E[] values, Function<E, String> wireName, Function<String, Optional<E>> parse) {
    assertThat(values)
        .allSatisfy(value -> assertThat(parse.apply(wireName.apply(value))).contains(value));
    assertThat(parse.apply("unknown")).isEmpty();
  }
}
