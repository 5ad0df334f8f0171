package refcheck.tests.deployed;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Kills random busy processes of functions, as a failing machine would. */
final class ProcessKiller {
  private static final int MAX_PAUSE_MILLIS = 4000;

  /** The observation time that shows whether a process is busy: a few of the kernel's ticks. */
  private static final int OBSERVATION_MILLIS = 60;

  /** A single tick may be the JVM's housekeeping. */
  private static final int MIN_TICKS = 2;

  private static final Duration MAX_IDLE = Duration.ofMinutes(2);

  private ProcessKiller() {}

  /** Kills {@code many} processes, one after another. Prints the seed and the killed functions. */
  static void kill(Ministack ministack, int many) throws InterruptedException {
    var seed = System.nanoTime();
    System.out.println("killing with seed " + seed);
    var random = new Random(seed);
    var killed = new ArrayList<String>();
    while (killed.size() < many) {
      Thread.sleep(random.nextInt(MAX_PAUSE_MILLIS)); // The time of the kill is random.
      var busy = busy(ministack);
      var end = Instant.now().plus(MAX_IDLE);
      while (busy.isEmpty()) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("no busy process; killed so far: " + killed);
        }
        busy = busy(ministack);
      }
      Collections.shuffle(busy, random);
      var one = Collections.min(busy, comparingInt(each -> times(killed, each)));
      var name = FunctionProcesses.function(one);
      if (one.destroyForcibly()) {
        killed.add(name);
      }
    }
    System.out.println("killed while busy: " + String.join(", ", killed));
  }

  /**
   * Prefers functions that were killed less often, because a killed one takes long to start again.
   */
  private static int times(List<String> killed, ProcessHandle process) {
    return Collections.frequency(killed, FunctionProcesses.function(process));
  }

  /**
   * The processes that start or process a call. A process that waits for a call uses hardly any CPU
   * time.
   */
  private static List<ProcessHandle> busy(Ministack ministack) throws InterruptedException {
    var before = new HashMap<ProcessHandle, Long>();
    ministack.functions().forEach(each -> before.put(each, ticks(each)));
    Thread.sleep(OBSERVATION_MILLIS); // The time in which the processes are observed.
    return before.entrySet().stream()
        .filter(
            each -> each.getKey().isAlive() && ticks(each.getKey()) >= each.getValue() + MIN_TICKS)
        .map(Map.Entry::getKey)
        .collect(toCollection(ArrayList::new));
  }

  /** The CPU time of a process in kernel ticks, by proc(5). 0 if the process has ended. */
  private static long ticks(ProcessHandle process) {
    try {
      var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    } catch (IOException _) {
      return 0; // The process has ended.
    }
  }
}
