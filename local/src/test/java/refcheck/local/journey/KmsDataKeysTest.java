package refcheck.local.journey;

import refcheck.testing.DataKeysContract;
import refcheck.vault.DataKeys;

/** The host's KMS keeps what data keys promise. */
class KmsDataKeysTest extends DataKeysContract {
  @Override
  protected DataKeys keys() {
    return RunningHost.host().engine().functions().operator("read-report").getBean(DataKeys.class);
  }
}
