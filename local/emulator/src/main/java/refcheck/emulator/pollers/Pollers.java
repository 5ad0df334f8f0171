package refcheck.emulator.pollers;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import refcheck.emulator.lambda.ActivityCounter;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.LambdaFunction;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.QueueTrigger;
import refcheck.emulator.template.Trigger.StreamTrigger;

/** Starts and stops everything in the template that invokes functions without HTTP. */
public final class Pollers implements AutoCloseable {
  private final List<QueuePoller> queues;
  private final Map<String, StreamPoller> streams;
  private final Schedules schedules;
  private final EventBus events;
  private final IdleWaiter idleWaiter;

  /**
   * Creates the pollers.
   *
   * @param invoker must be counted by {@code activity}, so that waiting includes calls over HTTP
   * @param checkpoints the stream positions of an earlier run
   */
  public Pollers(
      Template template,
      StreamPoller.Sources aws,
      ActivityCounter activity,
      Invoker invoker,
      Clock clock,
      Map<String, Map<String, String>> checkpoints) {
    this.queues =
        each(
            template,
            function ->
                function.events(QueueTrigger.class).stream()
                    .map(trigger -> new QueuePoller(function, trigger, aws.queues(), invoker)));
    this.streams = new LinkedHashMap<>();
    for (var function : template.functions()) {
      for (var trigger : function.events(StreamTrigger.class)) {
        var name = function.name() + "/" + trigger.table().name();
        var checkpoint = checkpoints.getOrDefault(name, Map.of());
        streams.put(name, new StreamPoller(function, trigger, aws, invoker, checkpoint));
      }
    }
    this.schedules = new Schedules(template, invoker, clock);
    this.events = new EventBus(template, aws.queues(), clock);
    var consumed = queues.stream().map(QueuePoller::queue).distinct().toList();
    this.idleWaiter =
        new IdleWaiter(activity, List.copyOf(streams.values()), consumed, aws.queues());
  }

  private static <T> List<T> each(Template template, Function<LambdaFunction, Stream<T>> pollers) {
    return template.functions().stream().flatMap(pollers).toList();
  }

  public void start() {
    queues.forEach(QueuePoller::start);
    streams.values().forEach(StreamPoller::start);
    schedules.start();
  }

  /** The position of each function in its stream: by function/table, then by shard. */
  public Map<String, Map<String, String>> checkpoints() {
    return streams.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, stream -> stream.getValue().checkpoint()));
  }

  public Schedules schedules() {
    return schedules;
  }

  public EventBus events() {
    return events;
  }

  public IdleWaiter idleWaiter() {
    return idleWaiter;
  }

  @Override
  public void close() {
    queues.forEach(QueuePoller::stop);
    streams.values().forEach(StreamPoller::stop);
    schedules.stop();
    closeTogether();
    schedules.close();
  }

  /**
   * Closes in parallel. When the JVM stops on a signal, pending calls never return, because the CRT
   * makes no more callbacks, and each close waits for its calls.
   */
  private void closeTogether() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      queues.forEach(queue -> threads.execute(queue::close));
      streams.values().forEach(stream -> threads.execute(stream::close));
    }
  }
}
