package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import refcheck.emulator.template.LambdaFunction;
import refcheck.host.FunctionContext;
import refcheck.host.LocalContext;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** Runs one function's real handler on test doubles, with bytes as input and output. */
final class SampleRunner implements AutoCloseable {
  final List<String> sent = new CopyOnWriteArrayList<>();
  final List<String> logged = new CopyOnWriteArrayList<>();

  private final LambdaFunction function;
  private final HttpServer mail;
  private final ApplicationContext context;

  SampleRunner(LambdaFunction function) throws IOException {
    this.function = function;
    this.mail = mail();
    this.context =
        FunctionContext.of(
            function,
            Clock.fixed(SampleData.NOW, ZoneOffset.UTC),
            new InMemoryTable(),
            new InMemoryDataKeyProvider(),
            new Queues(),
            new RedirectToMailServer());
  }

  ApplicationContext context() {
    return context;
  }

  byte[] invoke(byte[] event) throws IOException, ReflectiveOperationException {
    var output = new ByteArrayOutputStream();
    Class.forName(function.handler())
        .asSubclass(RequestStreamHandler.class)
        .getConstructor(ApplicationContext.class)
        .newInstance(context)
        .handleRequest(
            new ByteArrayInputStream(event), output, new LocalContext(function, logged::add));
    return output.toByteArray();
  }

  /** A mail service that accepts every email. */
  private HttpServer mail() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            var reply = "{\"MessageId\":\"sample\"}".getBytes(UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
          }
        });
    server.start();
    return server;
  }

  private final class Queues implements SqsClient {
    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
      sent.add(request.queueUrl() + " " + request.messageBody());
      return SendMessageResponse.builder().messageId("sample").build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
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
    context.close();
    mail.stop(0);
  }
}
