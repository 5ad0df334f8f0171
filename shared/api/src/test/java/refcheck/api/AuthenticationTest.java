package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.api.Samples.SECRET;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {
  private final Authentication authentication =
      new Authentication(hash ->
          hash.equals(SECRET.hash()) ? Optional.of(Samples.apiKey(false, "f")) : Optional.empty());

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "bearer %s", "BEARER   %s", " Bearer %s "})
  void knowsTheHolderOfABearerToken(String header) {
    assertThat(caller(header.formatted(SECRET.value())))
        .get()
        .returns("acme", caller -> caller.tenant().value())
        .returns(SECRET.id(), Caller::keyId)
        .returns(false, Caller::livemode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s:", "%s:anything", "%s", "%s:a:b"})
  void knowsTheUserOfBasic(String credentials) {
    assertThat(caller("Basic " + base64(credentials.formatted(SECRET.value())))).isPresent();
    assertThat(caller("basic " + base64(credentials.formatted(SECRET.value())))).isPresent();
  }

  @Test
  void doesNotKnowAKeyThatIsNotKept() {
    var other = ApiKeyToken.mint(false).value();
    assertThat(caller("Bearer " + other)).isEmpty();
    assertThat(caller("Basic " + base64(other + ":"))).isEmpty();
  }

  @Test
  void doesNotTakeThePasswordForAKey() {
    assertThat(caller("Basic " + base64("user:" + SECRET.value()))).isEmpty();
    assertThat(caller("Basic " + base64(":" + SECRET.value()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Bearer",
        "Bearer ",
        "Basic",
        "Basic ",
        "Basic %%%",
        "Basic =",
        "Basic YQ",
        "Digest abc",
        "Bearer rk_test_short",
        "Bearer \u0000",
        "Basic w6k="
      })
  void doesNotKnowWhoSendsGarbage(String header) {
    assertThat(caller(header)).isEmpty();
  }

  @Test
  void doesNotKnowABareOrDoubledKey() {
    assertThat(caller(SECRET.value())).isEmpty();
    assertThat(caller("Bearer " + SECRET.value() + " " + SECRET.value())).isEmpty();
    assertThat(caller("Bearer " + SECRET.value() + "," + SECRET.value())).isEmpty();
    assertThat(caller("Bearer Bearer " + SECRET.value())).isEmpty();
  }

  @Test
  void doesNotKnowWhoSendsNothing() {
    assertThat(authentication.caller(Samples.request(Map.of(), ""))).isEmpty();
  }

  private Optional<Caller> caller(String header) {
    return authentication.caller(Samples.request(Map.of("authorization", header), ""));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
