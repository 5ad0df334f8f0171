package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.TUESDAY;
import static refcheck.store.Samples.idempotentRequest;
import static refcheck.store.Samples.newCase;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.testing.CaseCommands;

/** Idempotency keys of requests that change nothing. */
class UnchangedRequestsTest extends CaseStoreFixture {
  /** Otherwise the same key could cancel another check later. */
  @Test
  void aRequestWithoutEffectStoresItsKeyButNoReply() {
    cases.create(newCase(key));
    cancel("first");
    cancel("second");
    var row = memory.get(RowKeys.idempotency(key.tenant(), "second")).orElseThrow();
    assertThat(row.attributes()).doesNotContainKey("reply");
    var same = Optional.of(idempotentRequest("second", "", TUESDAY));
    assertThat(cases.execute(key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, same))
        .isEqualTo(new CommandResult.Replayed("/" + key.id()));
    var open = Samples.key();
    cases.create(newCase(open));
    var other = Optional.of(idempotentRequest("second", "another request", TUESDAY));
    assertThat(cases.execute(open, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    assertThat(cases.find(open).orElseThrow().state().isSettled()).isFalse();
  }

  @Test
  void rejectsTheKeyOfAnotherRequestEvenWithoutEffect() {
    cases.create(newCase(key));
    cancel("first");
    var other = Optional.of(idempotentRequest("first", "another request", TUESDAY));
    assertThat(cases.execute(key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    assertThat(
            cases.execute(
                Samples.key(), CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, other))
        .isInstanceOf(CommandResult.IdempotencyKeyReused.class);
    var expired = TUESDAY.plus(Duration.ofHours(25));
    var late = Optional.of(idempotentRequest("first", "another request", expired));
    assertThat(cases.execute(key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, late))
        .isInstanceOf(CommandResult.Done.class);
  }

  private void cancel(String idempotencyKey) {
    var idempotency = Optional.of(idempotentRequest(idempotencyKey, "", TUESDAY));
    assertThat(
            cases.execute(
                key, CaseCommands.cancel(), TUESDAY, AdditionalWrites.NOTHING, idempotency))
        .isInstanceOf(CommandResult.Done.class);
  }
}
