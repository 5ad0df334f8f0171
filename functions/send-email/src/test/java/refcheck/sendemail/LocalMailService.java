package refcheck.sendemail;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import refcheck.emulator.aws.AwsService;
import refcheck.emulator.aws.AwsServices;
import refcheck.emulator.aws.AwsSettings;
import refcheck.emulator.mail.Mailbox;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** The local mail service, on a free port. */
final class LocalMailService implements AutoCloseable {
  private final HttpServer server;
  private final AwsServices services;
  private final Mailbox mailbox;
  private final SesV2Client ses;

  LocalMailService(Path data) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    var clock = Clock.systemUTC();
    mailbox = Mailbox.open(data);
    services =
        AwsServices.start(
            new AwsSettings(data, address, "us-east-1", clock, Set.of(AwsService.SES)),
            mailbox,
            _ -> {});
    server.createContext("/", services.handler());
    server.start();
    ses =
        SesV2Client.builder()
            .endpointOverride(address)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .build();
    ses.createEmailIdentity(request -> request.emailIdentity("refcheck.example"));
    ses.createConfigurationSet(request -> request.configurationSetName("emails"));
  }

  @Override
  public void close() {
    ses.close();
    server.stop(0);
    services.close();
  }

  /** Sends an email and returns its message. */
  String sent(SendEmailRequest request) {
    var id = ses.sendEmail(request).messageId();
    return mailbox.find(id).orElseThrow().message();
  }
}
