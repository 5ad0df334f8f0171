package refcheck.showform;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import refcheck.domain.dossier.LinkToken;
import refcheck.lambda.Request;
import refcheck.store.CaseStore;
import refcheck.store.Link;
import refcheck.store.LinkStore;

/** Finds the check of a link that is visited. */
@Singleton
final class LinkVisits {
  private final LinkStore links;
  private final CaseStore cases;
  private final Clock clock;

  LinkVisits(LinkStore links, CaseStore cases, Clock clock) {
    this.links = links;
    this.cases = cases;
    this.clock = clock;
  }

  /** The visit; empty if the link is unknown or closed. */
  Optional<LinkVisit> find(Request request, LinkToken token) {
    // An unknown link takes as long as a closed one: its made-up check is looked up, too.
    var link = links.find(token).orElseGet(Link::dummy);
    return cases
        .find(link.key())
        .flatMap(found -> LinkVisit.of(request, token, link, found, clock.instant()));
  }
}
