package refcheck.domain.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTokenTest {

  @Test
  void isNeverMintedTwice() {
    assertThat(IntStream.range(0, 1000).mapToObj(_ -> LinkToken.mint())).doesNotHaveDuplicates();
  }

  @Test
  void canBeParsed() {
    var token = LinkToken.mint();
    assertThat(LinkToken.parse(token.secret())).contains(token);
  }

  @Test
  void isIdentifiedByItsHash() {
    // SHA-256 of 43 times "A", computed with another tool.
    assertThat(new LinkToken("A".repeat(43)).hash())
        .isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
    assertThat(LinkToken.mint().hash()).isNotEqualTo(LinkToken.mint().hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
      })
  void rejectsInvalidValues(String value) {
    assertThat(LinkToken.parse(value)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkToken(value))
        .withMessage("not a link token");
  }
}
