package refcheck.domain.task;

import java.util.regex.Pattern;

/**
 * The kind of a task, for example {@code reference}. Kinds are data: a plan gives their rules, and
 * text files give their words.
 */
public record TaskKind(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  /** Rejects values that are not in the format of a kind. */
  public TaskKind {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a kind of task");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
