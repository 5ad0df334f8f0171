package refcheck.tests.project;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import refcheck.emulator.template.Trigger;
import refcheck.tests.project.InMemoryBackend.Answer;
import refcheck.tests.project.InMemoryBackend.Call;

/** The real functions of the template's routes, by route. */
final class InMemoryRoutes {
  private final Map<String, RequestStreamHandler> handlers = new HashMap<>();

  InMemoryRoutes(ApplicationContext context) {
    for (var function : ProjectFiles.template().functions()) {
      for (var route : function.events(Trigger.HttpRoute.class)) {
        handlers.put(route.routeKey(), handler(function.handler(), context));
      }
    }
  }

  private static RequestStreamHandler handler(String type, ApplicationContext context) {
    try {
      return Class.forName(type)
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(ApplicationContext.class)
          .newInstance(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  Answer answer(Call call) {
    var path = call.route().split(" ", 2)[1].replaceAll("\\{[^}]+}", call.variable());
    var event = new LinkedHashMap<String, Object>();
    event.put("version", "2.0");
    event.put("routeKey", call.route());
    event.put("rawPath", path);
    event.put("headers", call.headers());
    event.put("queryStringParameters", call.query());
    event.put("pathParameters", Map.of("id", call.variable(), "token", call.variable()));
    event.put("requestContext", Map.of("requestId", "sample-request"));
    event.put("body", call.body());
    event.put("isBase64Encoded", false);
    try {
      var output = new ByteArrayOutputStream();
      Objects.requireNonNull(handlers.get(call.route()), call.route())
          .handleRequest(
              new ByteArrayInputStream(OpenApi.JSON.writeValueAsBytes(event)),
              output,
              failingContext());
      var reply = OpenApi.JSON.readTree(output.toByteArray());
      var headers = new HashMap<String, String>();
      reply
          .path("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return new Answer(reply.path("statusCode").asInt(), headers, reply.path("body").asText());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A context that fails the test when a function uses it. Functions only use its logger, when they
   * fail.
   */
  private static Context failingContext() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
