package refcheck.testing;

import refcheck.vault.DataKeyProvider;

class InMemoryDataKeyProviderTest extends DataKeyProviderContract {
  private final DataKeyProvider keys = new InMemoryDataKeyProvider();

  @Override
  protected DataKeyProvider keys() {
    return keys;
  }
}
