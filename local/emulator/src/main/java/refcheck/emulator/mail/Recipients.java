package refcheck.emulator.mail;

import java.util.List;
import java.util.stream.Stream;

/** The recipients of a mail. */
public record Recipients(List<String> to, List<String> cc, List<String> bcc) {

  public Recipients {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
  }

  public List<String> all() {
    return Stream.of(to, cc, bcc).flatMap(List::stream).toList();
  }
}
