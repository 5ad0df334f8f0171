package refcheck.table;

import java.time.Instant;

/** The keys of the due index: a row is found in its shard by the instant when it is due. */
public final class DueKeys {
  /** The number of shards. They spread the writes and are read one by one. */
  public static final int SHARDS = 16;

  private DueKeys() {}

  /** The partition key of a shard. */
  public static String shard(int shard) {
    return "DUE#" + shard;
  }

  /** The shard of everything that belongs to this owner. */
  public static int shardOf(String owner) {
    return Math.floorMod(owner.hashCode(), SHARDS);
  }

  /** Sorts by instant. The row's key at the end makes it unique. */
  public static String at(Instant due, RowKey key) {
    return before(due) + "#" + key.pk() + "#" + key.sk();
  }

  /** Sorts before every row that is due at this instant. */
  public static String before(Instant due) {
    return "%013d".formatted(due.toEpochMilli());
  }
}
