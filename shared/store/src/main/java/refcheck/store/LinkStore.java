package refcheck.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import refcheck.domain.PersonId;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;
import refcheck.table.Consistency;
import refcheck.table.Row;
import refcheck.table.Table;
import refcheck.table.Write;

/**
 * Finds the case and task of a link. A link never changes and its email is sent after it was
 * written, so reads are eventually consistent. After a purge, the case is gone for every reader.
 */
@Singleton
public final class LinkStore {
  private final Table table;

  /** Creates a store on this table. */
  public LinkStore(Table table) {
    this.table = table;
  }

  /** The link of this token; empty if the token is unknown or the dossier is purged. */
  public Optional<Link> find(LinkToken token) {
    return table
        .get(RowKeys.link(token.hash()), Consistency.EVENTUAL)
        .map(row ->
            new Link(
                RowKeys.caseOf(row.text("case")),
                new TaskId(new PersonId(row.text("person")), new TaskKind(row.text("kind"))),
                row.text("form")));
  }

  /** The write that creates a link of which only the hash is known. */
  static Write create(String hash, Link link) {
    var key = RowKeys.link(hash);
    var row =
        Row.at(key)
            .put("case", RowKeys.partition(link.key()))
            .put("person", link.task().person().value())
            .put("kind", link.task().kind().value())
            .put("form", link.form())
            .row();
    return new Write.Put(key, row, new Write.Condition.Absent());
  }
}
