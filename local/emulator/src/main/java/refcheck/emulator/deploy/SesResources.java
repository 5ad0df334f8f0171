package refcheck.emulator.deploy;

import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;

/** Creates SES identities and configuration sets. */
final class SesResources {
  private final SesV2Client ses;

  SesResources(SesV2Client ses) {
    this.ses = ses;
  }

  void ensureIdentity(String identity) {
    try {
      ses.getEmailIdentity(request -> request.emailIdentity(identity));
    } catch (NotFoundException _) {
      ses.createEmailIdentity(request -> request.emailIdentity(identity));
    }
  }

  void ensureConfigurationSet(String name) {
    try {
      ses.getConfigurationSet(request -> request.configurationSetName(name));
    } catch (NotFoundException _) {
      ses.createConfigurationSet(request -> request.configurationSetName(name));
    }
  }
}
