package refcheck.host.mailbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.emulator.mail.Mail;

/** Finds mails that contain all words of a query in their subject, addresses or text. */
record MailSearch(String query) {

  static final int LONGEST = 200;

  MailSearch {
    query = MailText.cut(query.strip(), LONGEST);
  }

  boolean isEmpty() {
    return query.isEmpty();
  }

  List<Mail> filter(List<Mail> mails) {
    var words = words();
    return words.isEmpty() ? mails : mails.stream().filter(mail -> holds(mail, words)).toList();
  }

  private List<String> words() {
    return Stream.of(lower(query).split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean holds(Mail mail, List<String> words) {
    var body = Objects.requireNonNullElse(mail.text(), mail.html());
    var all =
        Stream.concat(
            Stream.of(mail.subject(), MailText.decoded(mail.source()), body == null ? "" : body),
            mail.recipients().all().stream().map(MailText::decoded));
    var texts = all.map(MailSearch::lower).toList();
    return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
