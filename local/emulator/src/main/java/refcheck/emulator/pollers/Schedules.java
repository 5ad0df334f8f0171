package refcheck.emulator.pollers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import refcheck.emulator.lambda.FunctionFailed;
import refcheck.emulator.lambda.Invoker;
import refcheck.emulator.template.Template;
import refcheck.emulator.template.Trigger.ScheduleTrigger;

/** Emulates EventBridge Scheduler: invokes functions on schedule or on request. */
public final class Schedules implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

  private final List<Schedule> schedules;
  private final Invoker invoker;
  private final Clock clock;
  private final List<PollLoop> loops = new ArrayList<>();

  /**
   * {@code clock} gives the times in events. Waiting takes real time, even if the clock is moved.
   */
  public Schedules(Template template, Invoker invoker, Clock clock) {
    this.schedules =
        template.functions().stream()
            .flatMap(function ->
                function.events(ScheduleTrigger.class).stream()
                    .map(trigger -> Schedule.of(function, trigger, template)))
            .toList();
    this.invoker = invoker;
    this.clock = clock;
  }

  public void start() {
    schedules.stream()
        .filter(schedule -> schedule.trigger().enabled())
        .map(this::loop)
        .forEach(loops::add);
    loops.forEach(PollLoop::start);
  }

  private PollLoop loop(Schedule schedule) {
    return new PollLoop(
        schedule.trigger().name(),
        loop -> {
          loop.pause(schedule.interval());
          fireOrLog(schedule);
        });
  }

  /** Runs the schedules of one function now. Throws IllegalArgumentException if it has none. */
  public void tick(String functionName) throws FunctionFailed {
    var due =
        schedules.stream()
            .filter(schedule -> schedule.function().name().equals(functionName))
            .toList();
    if (due.isEmpty()) {
      throw new IllegalArgumentException(functionName + " has no schedule");
    }
    for (var schedule : due) {
      fire(schedule);
    }
  }

  /** Runs all enabled schedules now. A failure is logged and does not affect the others. */
  public void tickAll() {
    schedules.stream().filter(schedule -> schedule.trigger().enabled()).forEach(this::fireOrLog);
  }

  private void fireOrLog(Schedule schedule) {
    try {
      fire(schedule);
    } catch (FunctionFailed failure) {
      LOG.warn("{} failed: {}", schedule.function().name(), failure.errorType());
    }
  }

  private void fire(Schedule schedule) throws FunctionFailed {
    invoker.invoke(schedule.function().name(), schedule.event(clock.instant()));
  }

  void stop() {
    loops.forEach(PollLoop::stop);
  }

  @Override
  public void close() {
    stop();
    loops.forEach(PollLoop::close);
  }
}
