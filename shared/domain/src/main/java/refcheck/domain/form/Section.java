package refcheck.domain.form;

import java.util.List;

/** Questions that belong together. */
public record Section(String id, LocalizedText title, List<Question> questions) {
  /** Rejects sections with a malformed id or without questions. */
  public Section {
    LinkId.check(id);
    questions = List.copyOf(questions);
    if (questions.isEmpty()) {
      throw new IllegalArgumentException("a section has at least one question");
    }
  }

  /** The ids of the questions. */
  public List<String> ids() {
    return questions.stream().map(Question::id).toList();
  }
}
