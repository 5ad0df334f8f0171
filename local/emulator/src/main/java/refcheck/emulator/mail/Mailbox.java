package refcheck.emulator.mail;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import refcheck.emulator.data.PrivateFolder;
import refcheck.emulator.json.JsonNodes;
import refcheck.json.Json;

/**
 * Stores every mail that was sent, in the order of sending. Each mail is a file, so that a restart
 * keeps it.
 */
public final class Mailbox {

  private static final String SUFFIX = ".json";

  private final PrivateFolder folder;
  // By file name. The number at its start keeps the order of sending when the clock is set back.
  private final TreeMap<String, Mail> mails = new TreeMap<>();

  private Mailbox(PrivateFolder folder) {
    this.folder = folder;
  }

  /** Opens the mailbox in the folder {@code mail} of the data folder. */
  public static Mailbox open(Path data) {
    var mailbox = new Mailbox(PrivateFolder.open(data.resolve("mail")));
    mailbox.folder.list(SUFFIX).forEach(name -> mailbox.mails.put(name, mailbox.read(name)));
    return mailbox;
  }

  public synchronized void keep(Mail mail) {
    var name = String.format(Locale.ROOT, "%09d-%s%s", nextNumber(), mail.id(), SUFFIX);
    folder.write(name, Json.bytes(MailJson.write(mail)));
    mails.put(name, mail);
  }

  /** Oldest first. */
  public synchronized List<Mail> mails() {
    return List.copyOf(mails.values());
  }

  /** Changes whenever a mail is added or removed. */
  public synchronized String version() {
    return mails.isEmpty() ? "0" : mails.size() + "-" + mails.lastKey();
  }

  public Optional<Mail> find(String id) {
    return mails().stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  public synchronized void remove(String id) {
    var names =
        mails.entrySet().stream()
            .filter(entry -> entry.getValue().id().equals(id))
            .map(Map.Entry::getKey)
            .toList();
    names.forEach(this::removeFile);
  }

  public synchronized void clear() {
    List.copyOf(mails.keySet()).forEach(this::removeFile);
  }

  private void removeFile(String name) {
    folder.delete(name);
    mails.remove(name);
  }

  private long nextNumber() {
    return mails.isEmpty() ? 1 : Long.parseLong(mails.lastKey().substring(0, 9)) + 1;
  }

  private Mail read(String name) {
    return JsonNodes.read(folder.read(name))
        .map(MailJson::read)
        .orElseThrow(() -> new IllegalStateException("not a mail file: " + name));
  }
}
