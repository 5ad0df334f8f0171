package refcheck.createcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CreateCheckFunctionTest {

  /** Must succeed: a rejected warm-up request would not load all classes. */
  @Test
  void warmsUpWithACompleteCheck() {
    var reply = CreateCheckFunction.warmUpRequest();
    assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    assertThat(reply.headers()).containsKey("location");
  }
}
