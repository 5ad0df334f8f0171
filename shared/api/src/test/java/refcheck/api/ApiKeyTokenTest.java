package refcheck.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTokenTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void isReadBack(boolean livemode) {
    var secret = ApiKeyToken.mint(livemode);
    assertThat(ApiKeyToken.parse(secret.value())).contains(secret);
    assertThat(secret.livemode()).isEqualTo(livemode);
    assertThat(secret.value())
        .matches("rk_(live|test)_[0-9a-f]{8}_[0-9a-f]{64}_[0-9a-f]{8}")
        .startsWith(livemode ? "rk_live_" : "rk_test_");
  }

  @Test
  void isNeverMintedTwice() {
    var secrets = Stream.generate(() -> ApiKeyToken.mint(false)).limit(1000).toList();
    assertThat(secrets).doesNotHaveDuplicates();
    assertThat(secrets).extracting(ApiKeyToken::hash).doesNotHaveDuplicates();
  }

  @Test
  void showsItsIdAlone() {
    var secret = ApiKeyToken.mint(true);
    assertThat(secret).hasToString(secret.id());
    assertThat(secret.id()).matches("key_[0-9a-f]{8}");
    assertThat(secret.value()).contains(secret.id().substring(4));
  }

  @Test
  void aMistypedCharacterAnywhereIsNoticed() {
    var value = ApiKeyToken.mint(false).value();
    for (int at = 0; at < value.length(); at++) {
      var other = value.charAt(at) == '1' ? '2' : '1';
      assertThat(ApiKeyToken.parse(value.substring(0, at) + other + value.substring(at + 1)))
          .isEmpty();
    }
  }

  @Test
  void twoNeighboursSwappedAreNoticed() {
    var value = ApiKeyToken.mint(false).value();
    for (int at = 0; at + 1 < value.length(); at++) {
      var swapped =
          value.substring(0, at)
              + value.charAt(at + 1)
              + value.charAt(at)
              + value.substring(at + 2);
      if (!swapped.equals(value)) {
        assertThat(ApiKeyToken.parse(swapped)).isEmpty();
      }
    }
  }

  @Test
  void nothingIsAddedOrLost() {
    var value = ApiKeyToken.mint(false).value();
    assertThat(
            Stream.of("", value + " ", " " + value, value + "\n", value + "0", value.substring(1)))
        .allSatisfy(other -> assertThat(ApiKeyToken.parse(other)).isEmpty());
  }
}
