package refcheck.domain.dossier;

import java.util.Arrays;
import java.util.Set;

/**
 * The kinds of dossier parts: the name, what a part holds, and which functions may seal and open
 * it. The roles in the template follow this table; a test compares them.
 */
public enum PartKind {
  /** The candidate and the position. */
  CANDIDATE("candidate", "create-check"),
  /** A person who is asked, with the secrets of the person's links. */
  PERSON("person", "create-check"),
  /** The last saved form of a task. */
  DRAFT("draft", "submit-form"),
  /** The form of a second window, beside the draft. */
  ASIDE("aside", "submit-form"),
  /** The submitted answers of a task. */
  ANSWERS("answers", "submit-form");

  private final String wireName;
  private final String sealedBy;

  PartKind(String wireName, String sealedBy) {
    this.wireName = wireName;
    this.sealedBy = sealedBy;
  }

  /** The beginning of the names of its parts. */
  public String wireName() {
    return wireName;
  }

  /** The function whose role may seal its parts. */
  public String sealedBy() {
    return sealedBy;
  }

  /** The functions whose roles may open its parts. */
  public Set<String> openedBy() {
    return switch (this) {
      case CANDIDATE, ANSWERS -> Set.of("read-report");
      case PERSON -> Set.of("read-report", "send-email", "show-form");
      case DRAFT, ASIDE -> Set.of("show-form");
    };
  }

  /** The kind with this wire name. */
  static PartKind of(String wireName) {
    return Arrays.stream(values())
        .filter(kind -> kind.wireName.equals(wireName))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown kind of part " + wireName));
  }
}
