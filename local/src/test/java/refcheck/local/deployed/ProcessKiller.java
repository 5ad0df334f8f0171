package refcheck.local.deployed;

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

/** Kills processes that run functions while they work, at random, as a machine's end would. */
final class ProcessKiller {
  private static final int LONGEST_PAUSE_MILLIS = 4000;

  /** As long as a process is watched to see whether it works: some of the kernel's ticks. */
  private static final int LOOK_MILLIS = 60;

  /** One alone may be a JVM's own housekeeping. */
  private static final int TICKS = 2;

  private static final Duration LONGEST_REST = Duration.ofMinutes(2);

  private ProcessKiller() {}

  /** So many of them, one after another; says how it chose and whom it met. */
  static void kill(Ministack engine, int many) throws InterruptedException {
    var seed = System.nanoTime();
    System.out.println("killing with seed " + seed);
    var random = new Random(seed);
    var killed = new ArrayList<String>();
    while (killed.size() < many) {
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS)); // The moment is what is random.
      var working = working(engine);
      var end = Instant.now().plus(LONGEST_REST);
      while (working.isEmpty()) {
        if (Instant.now().isAfter(end)) {
          throw new IllegalStateException("nobody works; killed so far: " + killed);
        }
        working = working(engine);
      }
      Collections.shuffle(working, random);
      var one = Collections.min(working, comparingInt(each -> times(killed, each)));
      var name = Ministack.function(one);
      if (one.destroyForcibly()) {
        killed.add(name);
      }
    }
    System.out.println("killed while they worked: " + String.join(", ", killed));
  }

  /** What was killed starts anew, which takes long: others have their turn. */
  private static int times(List<String> killed, ProcessHandle process) {
    return Collections.frequency(killed, Ministack.function(process));
  }

  /**
   * Those that start, or answer: one that waits for a call takes hardly any of a processor's time.
   */
  private static List<ProcessHandle> working(Ministack engine) throws InterruptedException {
    var before = new HashMap<ProcessHandle, Long>();
    engine.functions().forEach(each -> before.put(each, ticks(each)));
    Thread.sleep(LOOK_MILLIS); // What is watched is what happens meanwhile.
    return before.entrySet().stream()
        .filter(each -> each.getKey().isAlive() && ticks(each.getKey()) >= each.getValue() + TICKS)
        .map(Map.Entry::getKey)
        .collect(toCollection(ArrayList::new));
  }

  /** The kernel's ticks that it has had so far, by proc(5); of one that is gone, none. */
  private static long ticks(ProcessHandle process) {
    try {
      var stat = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    } catch (IOException _) {
      return 0; // It has ended, and its file with it.
    }
  }
}
