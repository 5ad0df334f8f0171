package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.template.LambdaFunction;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.SentMessages;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;

/** Runs one function of the template on test doubles, with bytes as input and output. */
final class SampleRunner implements AutoCloseable {
  private final SentMessages messages = new SentMessages();
  private final List<String> emails = new CopyOnWriteArrayList<>();
  private final HttpServer mail;
  private final FunctionHarness harness;
  private final FunctionInvoker function;

  SampleRunner(LambdaFunction function) throws IOException {
    this.mail = mail();
    this.harness =
        new FunctionHarness(function.environment(), messages, new RedirectToMailServer());
    this.function =
        harness.function(context -> InMemoryBackend.handler(function.handler(), context));
  }

  FunctionHarness harness() {
    return harness;
  }

  byte[] invoke(byte[] event) {
    return function.invoke(event);
  }

  /** The messages with their queues, and the emails. */
  List<String> sent() {
    return Stream.concat(
            messages.all().stream().map(each -> each.queueUrl() + " " + each.messageBody()),
            emails.stream())
        .toList();
  }

  /** A mail service that accepts every email. */
  private HttpServer mail() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            emails.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var reply = "{\"MessageId\":\"sample\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
          }
        });
    server.start();
    return server;
  }

  private final class RedirectToMailServer implements ExecutionInterceptor {
    @Override
    public @Nullable SdkHttpRequest modifyHttpRequest(
        Context.ModifyHttpRequest context, ExecutionAttributes attributes) {
      return context.httpRequest().toBuilder()
          .protocol("http")
          .host(mail.getAddress().getAddress().getHostAddress())
          .port(mail.getAddress().getPort())
          .build();
    }
  }

  @Override
  public void close() {
    harness.close();
    mail.stop(0);
  }
}
