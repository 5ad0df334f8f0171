package refcheck.testing;

import refcheck.vault.DataKeys;

class InMemoryDataKeysTest extends DataKeysContract {
  private final DataKeys keys = new InMemoryDataKeys();

  @Override
  protected DataKeys keys() {
    return keys;
  }
}
