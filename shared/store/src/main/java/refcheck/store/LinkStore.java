package refcheck.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import refcheck.domain.RefereeId;
import refcheck.domain.dossier.LinkToken;
import refcheck.table.Table;

/** Finds the check and referee of a link. */
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
        .get(RowKeys.link(token.hash()))
        .map(row ->
            new Link(
                RowKeys.check(row.text("check")),
                new RefereeId(row.text("referee")),
                row.text("questionnaire")));
  }
}
