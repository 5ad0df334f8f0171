package refcheck.local.deployed;

import java.util.Random;

/** Kills processes that run functions, at random, as a machine's end would. */
final class Killer {
  private static final int LONGEST_PAUSE_MILLIS = 5000;

  private Killer() {}

  /** So many of them, one after another; says how it chose, to be chosen again. */
  static void kill(Ministack engine, int many) throws InterruptedException {
    var seed = System.nanoTime();
    System.out.println("killing with seed " + seed);
    var random = new Random(seed);
    for (int killed = 0; killed < many; ) {
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS)); // The moment is what is random.
      var running = engine.functions();
      if (!running.isEmpty() && running.get(random.nextInt(running.size())).destroyForcibly()) {
        killed++;
      }
    }
  }
}
