package refcheck.host;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.roles.Role;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Runs the template's functions in this process. Each real handler has its own context with the
 * environment and role that the template defines.
 */
public final class LocalFunctions implements Invoker, AutoCloseable {
  private final Map<String, LambdaFunction> functions;
  private final Map<String, Deployed> deployed = new ConcurrentHashMap<>();
  private final Map<String, ApplicationContext> operators = new ConcurrentHashMap<>();
  private final Surroundings surroundings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** The parts of a function's surroundings that the template does not define. */
  public interface Surroundings {
    Clock clock();

    /** The interceptors of this function's AWS calls. */
    List<ExecutionInterceptor> interceptors(String function);

    /** Receives the functions' log lines. */
    Consumer<String> log();
  }

  private record Deployed(ApplicationContext context, RequestStreamHandler handler, Role role) {}

  /** Each function starts when it is first called. */
  public LocalFunctions(Template template, Surroundings surroundings) {
    this.functions =
        template.functions().stream().collect(Collectors.toMap(LambdaFunction::name, each -> each));
    this.surroundings = surroundings;
  }

  /** Starts all functions, so that first calls are not slower than later ones. */
  void startAll() {
    functions.keySet().parallelStream().forEach(this::deployed);
  }

  /** Returns a function's context without role restrictions, for code that acts as an operator. */
  public ApplicationContext operator(String function) {
    return operators.computeIfAbsent(
        function, _ -> context(Objects.requireNonNull(functions.get(function)), List.of()));
  }

  /** Returns a function's role, which records its calls. Starts the function if necessary. */
  public Role role(String function) {
    return deployed(function).role();
  }

  @Override
  public byte[] invoke(String name, byte[] event) throws FunctionFailed {
    var function = Objects.requireNonNull(functions.get(name), "no function " + name);
    var running = threads.submit(() -> call(function, event));
    try {
      return running.get(function.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      throw new FunctionFailed("Sandbox.Timedout", e);
    } catch (ExecutionException e) {
      var thrown = Objects.requireNonNullElse(e.getCause(), e);
      throw new FunctionFailed(thrown.getClass().getName(), thrown);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FunctionFailed("Interrupted", e);
    }
  }

  private byte[] call(LambdaFunction function, byte[] event) throws Exception {
    var output = new ByteArrayOutputStream();
    var context = new LocalContext(function, surroundings.log());
    deployed(function.name())
        .handler()
        .handleRequest(new ByteArrayInputStream(event), output, context);
    return output.toByteArray();
  }

  private Deployed deployed(String name) {
    return deployed.computeIfAbsent(name, _ -> deploy(Objects.requireNonNull(functions.get(name))));
  }

  private Deployed deploy(LambdaFunction function) {
    var role = new Role(function);
    var interceptors = new ArrayList<ExecutionInterceptor>(List.of(role));
    interceptors.addAll(surroundings.interceptors(function.name()));
    var context = context(function, interceptors);
    return new Deployed(context, handler(function, context), role);
  }

  private ApplicationContext context(
      LambdaFunction function, List<ExecutionInterceptor> interceptors) {
    var all = new ArrayList<Object>(interceptors);
    all.add(surroundings.clock());
    return FunctionContext.of(function, all.toArray());
  }

  private static RequestStreamHandler handler(LambdaFunction function, ApplicationContext context) {
    try {
      return Class.forName(function.handler())
          .asSubclass(RequestStreamHandler.class)
          .getConstructor(ApplicationContext.class)
          .newInstance(context);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot create " + function.handler(), e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    deployed.values().forEach(each -> each.context().close());
    operators.values().forEach(ApplicationContext::close);
  }
}
