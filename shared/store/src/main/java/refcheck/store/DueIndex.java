package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import refcheck.domain.CaseKey;
import refcheck.domain.delivery.DeliveryId;
import refcheck.table.DueKeys;
import refcheck.table.Table;
import refcheck.table.Table.DueRow;

/** Lists the cases and deliveries that are due. */
@Singleton
public final class DueIndex {
  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);
  private static final int MAX_DOUBLINGS = 11;

  private final Table table;

  /** Creates an index on this table. */
  public DueIndex(Table table) {
    this.table = table;
  }

  /** An entry of the index: a due case, or one of its due deliveries. */
  public static final class Item {
    private final DueRow row;

    private Item(DueRow row) {
      this.row = row;
    }

    /** The case. */
    public CaseKey key() {
      return RowKeys.caseOf(row.key().pk());
    }

    /** The delivery; empty if the case itself is due. */
    public Optional<DeliveryId> delivery() {
      var sortKey = row.key().sk();
      return sortKey.startsWith(RowKeys.DELIVERY)
          ? Optional.of(RowKeys.delivery(sortKey))
          : Optional.empty();
    }

    /** Names the entry in logs. */
    @Override
    public String toString() {
      return row.key().pk();
    }
  }

  /**
   * Returns due entries in pages: first the oldest entries of every shard, then the next entries of
   * shards that have more. Each page is sorted, oldest first. The index may lag, so callers must
   * check the rows themselves.
   */
  public Iterable<List<Item>> pages(Instant now) {
    return () -> new Pages(now);
  }

  private final class Pages implements Iterator<List<Item>> {
    private final Instant now;
    private final Map<Integer, String> remaining = new TreeMap<>();

    private Pages(Instant now) {
      this.now = now;
      for (int shard = 0; shard < DueKeys.SHARDS; shard++) {
        remaining.put(shard, "");
      }
    }

    @Override
    public boolean hasNext() {
      return !remaining.isEmpty();
    }

    @Override
    public List<Item> next() {
      if (remaining.isEmpty()) {
        throw new NoSuchElementException();
      }
      var page = new ArrayList<DueRow>();
      for (var shard : List.copyOf(remaining.keySet())) {
        var rows = table.due(shard, remaining.getOrDefault(shard, ""), now);
        page.addAll(rows);
        if (rows.size() < Table.DUE_PAGE) {
          remaining.remove(shard);
        } else {
          remaining.put(shard, rows.getLast().dueAt());
        }
      }
      page.sort(Comparator.comparing(DueRow::dueAt));
      return page.stream().map(Item::new).toList();
    }
  }

  /**
   * Postpones a row that cannot be processed. The delay doubles each time, up to one day. Returns
   * false if the row has changed meanwhile.
   */
  public boolean setAside(Item item, Instant now) {
    var row = item.row;
    var times = table.get(row.key()).map(stored -> stored.optionalNumber("postponed")).orElse(0L);
    var delay = FIRST_DELAY.multipliedBy(1L << Math.min(times, MAX_DOUBLINGS));
    return table.postpone(
        row, now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY));
  }
}
