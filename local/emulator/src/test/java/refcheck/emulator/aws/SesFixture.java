package refcheck.emulator.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import refcheck.emulator.json.JsonNodes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** The mail service with a verified domain, and emails for it. */
abstract class SesFixture {
  @TempDir Path data;
  TestHost host;
  SesV2Client ses;

  @BeforeEach
  void start() {
    open();
    ses.createEmailIdentity(r -> r.emailIdentity("refcheck.example"));
    ses.createConfigurationSet(r -> r.configurationSetName("letters"));
  }

  @AfterEach
  void stop() {
    ses.close();
    host.close();
  }

  final void open() {
    host = new TestHost(data, Clock.systemUTC(), AwsService.SES);
    ses = host.client(SesV2Client.builder());
  }

  static SendEmailRequest email(String recipient) {
    return SendEmailRequest.builder()
        .fromEmailAddress("=?UTF-8?Q?Refcheck_f=C3=BCr_Acme?= <no-reply@refcheck.example>")
        .destination(d -> d.toAddresses(recipient))
        .content(c ->
            c.simple(s ->
                s.subject(d -> d.data("Ihre Referenz für Ben"))
                    .body(b -> b.text(t -> t.data("Hallo")).html(h -> h.data("<p>Hallo</p>")))))
        .configurationSetName("letters")
        .emailTags(tag("tenant", "t1"), tag("check", "chk_1"))
        .build();
  }

  static SendEmailRequest changed(Consumer<SendEmailRequest.Builder> change) {
    var request = email("anna@example.com").toBuilder();
    change.accept(request);
    return request.build();
  }

  void rejects(Consumer<SendEmailRequest.Builder> change) {
    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> ses.sendEmail(changed(change)));
  }

  static MessageTag tag(String name, String value) {
    return MessageTag.builder().name(name).value(value).build();
  }

  JsonNode next() throws InterruptedException {
    var event = host.events.poll(5, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return JsonNodes.read(event == null ? new byte[0] : event).orElseThrow();
  }

  /** The types of all events. Closing the services waits for pending events. */
  List<String> types() {
    host.services.close();
    var types = new ArrayList<String>();
    for (var event : List.copyOf(host.events)) {
      types.add(
          JsonNodes.textAt(JsonNodes.read(event).orElseThrow(), "detail", "eventType")
              .orElseThrow());
    }
    host.events.clear();
    stop();
    open();
    return types;
  }
}
