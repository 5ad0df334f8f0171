package refcheck.tests.journey;

import refcheck.testing.DataKeyProviderContract;
import refcheck.vault.DataKeyProvider;

/** Runs the contract of data keys against the host's KMS. */
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
