package refcheck.local.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;

/**
 * One page of the mails that a search finds, newest first.
 *
 * @param all how many mails there are, found or not
 * @param version of the mailbox, so that a script can tell whether the page is still true
 */
record MailList(MailSearch search, List<Mail> found, int all, int page, String version) {

  static final int PAGE_SIZE = 50;

  /** A page that is not there stands for the nearest that is. */
  static MailList of(Mailbox mailbox, MailSearch search, int page) {
    var version = mailbox.version(); // First: a mail that comes now makes it old, never too new.
    var mails = mailbox.mails();
    var found = search.among(mails.reversed());
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

  /** How many there are, in words. */
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
