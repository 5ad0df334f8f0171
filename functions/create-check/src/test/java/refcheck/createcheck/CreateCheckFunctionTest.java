package refcheck.createcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreateCheckFunctionTest {

  /** To the end: a rehearsal that is refused would leave out what a start is to have loaded. */
  @Test
  void rehearsesAWholeCheck() {
    var reply = CreateCheckFunction.warmUpRequest();
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.headers()).containsKey("location");
  }
}
