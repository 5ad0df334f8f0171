package refcheck.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import refcheck.domain.TenantId;

class TenantTest {
  @Test
  void repliesGoToTheAddressInItsContact() {
    assertThat(tenant("People Team <people@acme.example>").address())
        .contains("people@acme.example");
    assertThat(tenant("+44 20 7946 0000").address()).isEmpty();
  }

  private static Tenant tenant(String contact) {
    return new Tenant(new TenantId("acme"), "Acme", contact, null);
  }
}
