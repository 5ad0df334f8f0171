package refcheck.submitform;

/** The address of the part of the form that a post leads to. */
record NextAddress(FormSubmission post) {
  /** The form's address after "Begin", with the requested part; without one, show-form chooses. */
  String afterBegin() {
    return post.form(post.request().query("step").isPresent() ? "step=" + step() : "");
  }

  /** The address after saving: the next part, or the part before it if that has errors. */
  String afterSaving() {
    if (post.request().query("step").isEmpty()) {
      return post.form("saved=1");
    }
    if (post.request().query("later").isPresent()) {
      return post.form("step=" + step() + "&saved=1");
    }
    var isBack = post.request().query("back").isPresent() || step() == 1;
    if (!isBack && hasErrors(step() - 1)) {
      return post.form("step=" + (step() - 1) + "&check=step");
    }
    var shown = step();
    while (isEmpty(shown)) {
      shown += isBack ? -1 : 1;
    }
    return post.form("step=" + shown);
  }

  /** The part of the form to show next, from 1. */
  private int step() {
    var step = post.request().query("step").filter(each -> each.matches("[1-9]")).orElse("1");
    return Math.min(Integer.parseInt(step), post.questionnaire().sections().size());
  }

  /** Whether these answers hide all questions of the part; never true of the first and last. */
  private boolean isEmpty(int step) {
    var asked = post.questionnaire().asked(post.typed());
    return post.questionnaire().sections().get(step - 1).questions().stream()
        .noneMatch(asked::contains);
  }

  private boolean hasErrors(int step) {
    var errors = post.questionnaire().validate(post.typed(), post.now()).keySet();
    return post.questionnaire().sections().get(step - 1).ids().stream().anyMatch(errors::contains);
  }
}
