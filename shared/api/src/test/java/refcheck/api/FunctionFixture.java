package refcheck.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import refcheck.lambda.BaseFunction;

/** A context without endpoints, and calls of functions in it. */
abstract class FunctionFixture {
  static final String PERSON = "Robin Sample";

  final ApplicationContext context = ApplicationContext.run();
  final SilentContext lambda = new SilentContext();

  @AfterEach
  void closesTheContext() {
    context.close();
  }

  String handle(BaseFunction<?> function, String event) {
    var output = new ByteArrayOutputStream();
    try {
      function.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, lambda);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString(UTF_8);
  }
}
