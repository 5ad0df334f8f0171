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
import refcheck.domain.CheckKey;
import refcheck.domain.EmailDeliveryId;
import refcheck.store.Table.DueRow;

/** What waits for time to pass. */
@Singleton
public final class DueIndex {
  private static final Duration FIRST_DELAY = Duration.ofMinutes(1);
  private static final Duration LONGEST_DELAY = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 11;

  private final Table table;

  /** The due index of this table. */
  public DueIndex(Table table) {
    this.table = table;
  }

  /** A check, or one of its letters, whose time has come. */
  public record Item(CheckKey check, Optional<EmailDeliveryId> letter) {}

  /**
   * What is due, page by page: the oldest rows of every shard, then the next of those shards that
   * have more. A page begins with what is overdue longest. The index may lag, so the rows
   * themselves decide.
   */
  public Iterable<List<DueRow>> pages(Instant now) {
    return () -> new Pages(now);
  }

  private final class Pages implements Iterator<List<DueRow>> {
    private final Instant now;
    private final Map<Integer, String> open = new TreeMap<>();

    private Pages(Instant now) {
      this.now = now;
      for (int shard = 0; shard < RowKeys.DUE_SHARDS; shard++) {
        open.put(shard, "");
      }
    }

    @Override
    public boolean hasNext() {
      return !open.isEmpty();
    }

    @Override
    public List<DueRow> next() {
      if (open.isEmpty()) {
        throw new NoSuchElementException();
      }
      var page = new ArrayList<DueRow>();
      for (var shard : List.copyOf(open.keySet())) {
        var rows = table.due(shard, open.getOrDefault(shard, ""), now);
        page.addAll(rows);
        if (rows.size() < Table.DUE_PAGE) {
          open.remove(shard);
        } else {
          open.put(shard, rows.getLast().dueAt());
        }
      }
      page.sort(Comparator.comparing(DueRow::dueAt));
      return page;
    }
  }

  /** What this row of the index stands for. */
  public Item item(DueRow row) {
    var key = row.key();
    return new Item(
        RowKeys.check(key.pk()),
        key.sk().startsWith("MAIL#") ? Optional.of(RowKeys.letter(key.sk())) : Optional.empty());
  }

  /**
   * Sets a row aside that cannot be worked on: it is due again later, after twice as long each
   * time, up to a day. False if it has changed meanwhile.
   */
  public boolean setAside(DueRow row, Instant now) {
    var times = table.get(row.key()).map(stored -> stored.optionalNumber("postponed")).orElse(0L);
    var delay = FIRST_DELAY.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    return table.postpone(
        row, now.plus(delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY));
  }
}
