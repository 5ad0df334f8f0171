package refcheck.tests.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Checks that no Java file has more than 150 lines. */
class FileLengthTest {
  private static final int MOST = 150;

  /** Files that are still longer. A file that has become short enough must not be in this list. */
  private static final Set<String> STILL_LONGER =
      Set.of(
          "functions/process-due-checks/src/test/java/refcheck/processduechecks/ProcessDueChecksTest.java",
          "functions/send-email/src/test/java/refcheck/sendemail/SendEmailTest.java",
          "functions/show-form/src/main/java/refcheck/showform/ShowForm.java",
          "functions/submit-form/src/main/java/refcheck/submitform/FormSubmission.java",
          "functions/submit-form/src/main/java/refcheck/submitform/SubmitForm.java",
          "local/tests/src/test/java/refcheck/tests/journey/SendEmailFaultTest.java",
          "local/tests/src/test/java/refcheck/tests/project/FormHost.java",
          "local/tests/src/test/java/refcheck/tests/project/GoldenFilesTest.java",
          "local/tests/src/test/java/refcheck/tests/project/InMemoryBackend.java",
          "local/tests/src/test/java/refcheck/tests/project/RefusedFormsTest.java",
          "shared/domain/src/main/java/refcheck/domain/dossier/MonthParser.java",
          "shared/domain/src/main/java/refcheck/domain/dossier/Question.java",
          "shared/domain/src/main/java/refcheck/domain/dossier/Questionnaire.java",
          "shared/domain/src/test/java/refcheck/domain/CheckDeciderTest.java",
          "shared/domain/src/test/java/refcheck/domain/CheckStoriesTest.java",
          "shared/domain/src/test/java/refcheck/domain/EmailDeliveryTest.java",
          "shared/domain/src/test/java/refcheck/domain/ReferenceDeciderTest.java",
          "shared/domain/src/test/java/refcheck/domain/dossier/QuestionnaireTest.java",
          "shared/pages/src/main/java/refcheck/pages/EmailRenderer.java",
          "shared/pages/src/main/java/refcheck/pages/FieldView.java",
          "shared/pages/src/main/java/refcheck/pages/PageRenderer.java",
          "shared/pages/src/test/java/refcheck/pages/EmailRendererTest.java",
          "shared/pages/src/test/java/refcheck/pages/FormTest.java",
          "shared/pages/src/test/java/refcheck/pages/MessagesTest.java",
          "shared/pages/src/test/java/refcheck/pages/PageRendererTest.java",
          "shared/store/src/main/java/refcheck/store/TenantStore.java",
          "shared/testing/src/test/java/refcheck/store/CheckStoreTest.java",
          "shared/testing/src/test/java/refcheck/store/DossierPurgerTest.java",
          "shared/testing/src/test/java/refcheck/store/DossierStoreTest.java",
          "shared/testing/src/test/java/refcheck/store/RowMappersTest.java",
          "shared/testing/src/test/java/refcheck/testing/CheckSequencesTest.java");

  private static Map<String, Integer> tooLong() throws IOException {
    var tooLong = new TreeMap<String, Integer>();
    for (var file : ProjectFiles.sources()) {
      var lines = Files.readAllLines(file).size();
      if (lines > MOST) {
        tooLong.put(ProjectFiles.ROOT.relativize(file).toString().replace('\\', '/'), lines);
      }
    }
    return tooLong;
  }

  @Test
  void noOtherFileIsTooLong() throws IOException {
    var others = tooLong();
    others.keySet().removeAll(STILL_LONGER);
    assertThat(others).as("files to split, by their lines; at most %d", MOST).isEmpty();
  }

  @Test
  void theListHasOnlyFilesThatAreTooLong() throws IOException {
    var shortEnough = new TreeSet<>(STILL_LONGER);
    shortEnough.removeAll(tooLong().keySet());
    assertThat(shortEnough).as("files to remove from the list").isEmpty();
  }
}
