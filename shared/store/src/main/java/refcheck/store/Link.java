package refcheck.store;

import refcheck.domain.CaseId;
import refcheck.domain.CaseKey;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.task.TaskId;
import refcheck.domain.task.TaskKind;

/** What a link leads to: a task of a case, and the id of the form to fill in. */
public record Link(CaseKey key, TaskId task, String form) {

  /** Stands in for an unknown link, which is then processed like any other and not found. */
  public static Link dummy() {
    return new Link(
        new CaseKey(new TenantId("none"), new CaseId("chk_none")),
        new TaskId(new PersonId("ref_none"), new TaskKind("none")),
        FormFiles.DEFAULT);
  }
}
