package refcheck.tests.journey;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests the whole lifecycle of checks over HTTP, from creation to the removal of all personal data.
 * Each step continues where the step before it ended.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
@ExtendWith(StopAfterFailure.class)
class JourneyTest {
  private final Api api = RunningHost.api();
  private final JourneyTraces traces = new JourneyTraces();
  private final JourneyTenant tenant = new JourneyTenant(api, traces);
  private final JourneyMail mail = new JourneyMail(api, traces);
  private final JourneyReferee referee = new JourneyReferee(new Browser(api.address()), tenant);
  private final JourneyDeadline deadline = new JourneyDeadline(tenant, mail);
  private final JourneyCancellation cancellation = new JourneyCancellation(tenant, mail);
  private String id = "";
  private String chinese = "";
  private String english = "";
  private String receipt = "";

  @Test
  @Order(1)
  void invitesARefereeWhoDoesNotAnswer() {
    deadline.inviteASilentReferee();
  }

  @Test
  @Order(2)
  void invitesTwoRefereesOfWhomOneAnswers() {
    deadline.inviteTwoOfWhomOneAnswers();
  }

  @Test
  @Order(3)
  void cancelsTwoChecks() {
    cancellation.cancel();
  }

  @Test
  @Order(4)
  void invitesThreeReferees() {
    var request = tenant.requestOfThreeReferees();
    id = tenant.created(request);
    chinese = mail.link(request.address("yi"), "zh-CN");
    english = mail.link(request.address("alex"), "en");
  }

  @Test
  @Order(5)
  void reportsABounce() {
    tenant.isToldOfABounce(id);
  }

  @Test
  @Order(6)
  void showsNoPersonalDataOnTheLandingPage() {
    referee.seesNoPersonalDataOnTheLandingPage(id, chinese);
  }

  @Test
  @Order(7)
  void savesAndResumes() {
    referee.savesAndResumes(chinese);
  }

  @Test
  @Order(8)
  void keepsWhatTwoWindowsType() {
    referee.keepsWhatTwoWindowsType(chinese);
  }

  @Test
  @Order(9)
  void showsErrorsNextToTheirFields() {
    referee.seesErrorsNextToTheField();
  }

  @Test
  @Order(10)
  void acceptsTheAnswers() {
    receipt = referee.submits(id, chinese);
  }

  @Test
  @Order(11)
  void keepsTheFirstAnswers() {
    new JourneyStaleForm(tenant).doesNotReplaceTheFirstAnswers(id, chinese, receipt);
  }

  @Test
  @Order(12)
  void acceptsARefusal() {
    referee.declines(id, english);
  }

  @Test
  @Order(13)
  void completesTheCheck() {
    tenant.isCompleted(id);
    traces.haveNoPersonalData();
  }

  @Test
  @Order(14)
  void expiresTheOtherChecksAtTheDeadline() {
    deadline.passes();
  }

  @Test
  @Order(15)
  void sendsNoMailForACancelledCheck() {
    cancellation.sentNoMail();
  }

  @Test
  @Order(16)
  void purgesTheCheck() {
    tenant.isPurged(id);
    referee.hasNoPage(chinese);
  }

  @Test
  @Order(17)
  void leavesNoPersonalData() {
    traces.haveNoPersonalData();
    traces.areOnlyProcessData(id);
  }

  @Test
  @Order(18)
  void usesAllGrantsOfItsRoles() {
    JourneyTraces.useAllGrants();
  }
}
