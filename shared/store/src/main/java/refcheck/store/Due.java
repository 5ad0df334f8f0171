package refcheck.store;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import refcheck.domain.CheckKey;
import refcheck.domain.LetterId;

/** What waits for time to pass. */
@Singleton
public final class Due {
  private final Table table;

  /** The due index of this table. */
  public Due(Table table) {
    this.table = table;
  }

  /** A check, or one of its letters, whose time has come. */
  public record Item(CheckKey check, Optional<LetterId> letter) {}

  /** What is due, from every shard its oldest; the index may lag, so the rows themselves decide. */
  public List<Item> until(Instant now) {
    return IntStream.range(0, Keys.DUE_SHARDS)
        .boxed()
        .flatMap(shard -> table.due(shard, now).stream())
        .map(Due::item)
        .toList();
  }

  private static Item item(RowKey key) {
    return new Item(
        Keys.check(key.pk()),
        key.sk().startsWith("MAIL#") ? Optional.of(Keys.letter(key.sk())) : Optional.empty());
  }
}
