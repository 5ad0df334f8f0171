package refcheck.sendemail;

import java.util.Map;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.task.TaskId;
import refcheck.pages.Language;

/** A referee whose name and position are of the language of the emails. */
final class SpamReferee {
  private SpamReferee() {}

  static PersonPart of(TaskId task, Language language) {
    var isChinese = language.tag().startsWith("zh");
    return new PersonPart(
        task.person(),
        new Person(
            isChinese ? "韩梅梅" : "Robin Sample",
            "robin@former.example",
            Relationship.MANAGER,
            null,
            language.tag(),
            null),
        new Subject(isChinese ? "李雷" : "Kim Größe", isChinese ? "Java 工程师" : "Java engineer"),
        Map.of(task.kind(), LinkToken.mint()));
  }
}
