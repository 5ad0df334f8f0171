package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import refcheck.domain.Command.BeginPurge;
import refcheck.domain.Command.Cancel;
import refcheck.domain.Command.CompletePurge;
import refcheck.domain.Command.Decline;
import refcheck.domain.Command.EnforceDeadline;
import refcheck.domain.Command.OpenForm;
import refcheck.domain.Command.ReadReport;
import refcheck.domain.Command.RecordBounce;
import refcheck.domain.Command.RecordInvitationSent;
import refcheck.domain.Command.Retract;
import refcheck.domain.Command.SaveDraft;
import refcheck.domain.Command.Submit;

class CommandTest {
  private static final Instant EARLY = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant LATE = EARLY.plusMillis(1);
  private static final RefereeId ANNA = new RefereeId("ref_anna");

  @ParameterizedTest
  @MethodSource
  void changesOnlyItsTime(Command early, Command late) {
    assertThat(early.notBefore(LATE)).isEqualTo(late);
    assertThat(late.notBefore(EARLY)).isSameAs(late);
    assertThat(early.notBefore(EARLY)).isSameAs(early);
  }

  static Stream<Command[]> changesOnlyItsTime() {
    return Stream.of(
        pair(new RecordInvitationSent(ANNA, EARLY), new RecordInvitationSent(ANNA, LATE)),
        pair(new RecordBounce(ANNA, EARLY), new RecordBounce(ANNA, LATE)),
        pair(new OpenForm(ANNA, EARLY), new OpenForm(ANNA, LATE)),
        pair(new SaveDraft(ANNA, EARLY), new SaveDraft(ANNA, LATE)),
        pair(new Submit(ANNA, EARLY), new Submit(ANNA, LATE)),
        pair(new Retract(ANNA, EARLY), new Retract(ANNA, LATE)),
        pair(
            new Decline(ANNA, DeclineReason.NOT_ME, EARLY),
            new Decline(ANNA, DeclineReason.NOT_ME, LATE)),
        pair(new ReadReport("key", EARLY), new ReadReport("key", LATE)),
        pair(new Cancel(EARLY), new Cancel(LATE)),
        pair(new EnforceDeadline(EARLY), new EnforceDeadline(LATE)),
        pair(new BeginPurge(EARLY), new BeginPurge(LATE)),
        pair(new CompletePurge(EARLY), new CompletePurge(LATE)));
  }

  private static Command[] pair(Command early, Command late) {
    return new Command[] {early, late};
  }
}
