package refcheck.host.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import refcheck.emulator.mail.Mail;
import refcheck.emulator.mail.Mailbox;

/**
 * One page of search results, newest mail first.
 *
 * @param all the number of all mails
 * @param version the mailbox's version, by which a script detects that the page is outdated
 */
record MailList(MailSearch search, List<Mail> found, int all, int page, String version) {

  static final int PAGE_SIZE = 50;

  /** A page number out of range selects the nearest page. */
  static MailList of(Mailbox mailbox, MailSearch search, int page) {
    // Read first: a mail that arrives now makes this page outdated.
    var version = mailbox.version();
    var mails = mailbox.mails();
    var found = search.filter(mails.reversed());
    return new MailList(
        search, found, mails.size(), Math.clamp(page, 1, pages(found.size())), version);
  }

  List<MailView> mails() {
    return found.stream()
        .skip((long) (page - 1) * PAGE_SIZE)
        .limit(PAGE_SIZE)
        .map(MailView::new)
        .toList();
  }

  /** Describes the number of mails. */
  String summary() {
    var count = all == 1 ? "1 mail" : all + " mails";
    var which = search.isEmpty() ? count : "%d of %s found".formatted(found.size(), count);
    var where = pages() == 1 ? "" : ", page %d of %d".formatted(page, pages());
    return all == 0 ? "No mail yet" : which + where;
  }

  int pages() {
    return pages(found.size());
  }

  String link(int toPage) {
    var query = search.isEmpty() ? "" : "q=" + URLEncoder.encode(search.query(), UTF_8) + "&";
    return "/mailbox?" + query + "page=" + toPage;
  }

  private static int pages(int mails) {
    return Math.max(1, Math.ceilDiv(mails, PAGE_SIZE));
  }
}
