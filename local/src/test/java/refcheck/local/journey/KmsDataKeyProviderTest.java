package refcheck.local.journey;

import refcheck.testing.DataKeyProviderContract;
import refcheck.vault.DataKeyProvider;

/** The host's KMS keeps what data keys promise. */
class KmsDataKeyProviderTest extends DataKeyProviderContract {
  @Override
  protected DataKeyProvider keys() {
    return RunningHost.host()
        .stack()
        .functions()
        .operator("read-report")
        .getBean(DataKeyProvider.class);
  }
}
