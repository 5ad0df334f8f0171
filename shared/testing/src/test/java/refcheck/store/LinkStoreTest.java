package refcheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static refcheck.store.Samples.ANNA;
import static refcheck.store.Samples.BEN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import refcheck.domain.dossier.LinkToken;

class LinkStoreTest extends CaseStoreFixture {
  @Test
  void aLinkLeadsToItsTask() {
    var token = LinkToken.mint();
    var sample = Samples.newCase(key);
    var created =
        new NewCase(
            sample.versioned(),
            sample.created(),
            Map.of(ANNA, token.hash(), BEN, LinkToken.mint().hash()),
            List.of(),
            Optional.empty());
    cases.create(created);
    var links = new LinkStore(memory);
    assertThat(links.find(token)).contains(new Link(key, ANNA, Samples.TERMS.form(ANNA.kind())));
    assertThat(links.find(LinkToken.mint())).isEmpty();
  }
}
