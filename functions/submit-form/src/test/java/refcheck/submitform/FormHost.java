package refcheck.submitform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import refcheck.domain.dossier.DossierPart.ConflictingDraft;
import refcheck.domain.dossier.DossierPart.Draft;
import refcheck.domain.dossier.PartKind;
import refcheck.domain.dossier.PartName;
import refcheck.showform.ShowFormFunction;
import refcheck.testing.FunctionHarness;
import refcheck.testing.FunctionInvoker;
import refcheck.testing.HttpAnswer;
import refcheck.testing.HttpCall;
import refcheck.testing.SampleCheck;
import refcheck.testing.SampleTenant;

/** Runs the two functions of a referee's pages as a browser calls them. */
final class FormHost implements AutoCloseable {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final FunctionHarness harness = new FunctionHarness();
  private final FunctionInvoker showForm = harness.function(ShowFormFunction::new);
  private final FunctionInvoker submitForm = harness.function(SubmitFormFunction::new);
  private final SampleTenant tenant = harness.createTenant("sample");

  /** A reply after redirects, with the address that it came from. */
  record Page(int status, String address, String html) {}

  /** A request to one referee, identified by its check and link. */
  record RefereeLink(SampleCheck check) {
    String secret() {
      return check.link().secret();
    }

    /** The address that an action is posted to, or that a page is shown at. */
    String address(String action) {
      return "/r/" + secret() + "/" + action + "?lang=en";
    }
  }

  /** Runs a request while every call of the table fails. */
  Page whileFailing(RuntimeException with, Supplier<Page> request) {
    return harness.whileTableFails(with, request);
  }

  /** Creates a check with one referee and opens the form. */
  RefereeLink createCheck() {
    var link = createUnopenedCheck();
    post(link.address("begin"), "");
    return link;
  }

  /** Creates a check with one referee, who has not opened the form. */
  RefereeLink createUnopenedCheck() {
    return new RefereeLink(tenant.createCheck());
  }

  /** The texts in the draft and in the conflicting draft. */
  String savedTexts(RefereeLink link) {
    var task = link.check().task();
    var names = List.of(PartName.of(PartKind.DRAFT, task), PartName.of(PartKind.ASIDE, task));
    return harness.dossiers().open(link.check().key(), names).stream()
        .map(part ->
            switch (part) {
              case Draft(_, var fields) -> fields.values().toString();
              case ConflictingDraft(_, var fields) -> fields.values().toString();
              default -> throw new IllegalStateException("unexpected part");
            })
        .collect(Collectors.joining(" "));
  }

  Page get(String address) {
    return followRedirect(address, showForm.answer(call("GET", address)));
  }

  Page post(String address, String body) {
    return post(address, FORM, body.getBytes(UTF_8));
  }

  Page post(String address, String contentType, byte[] body) {
    var call = call("POST", address).with("content-type", contentType).sending(body);
    return followRedirect(address, submitForm.answer(call));
  }

  private static HttpCall call(String method, String address) {
    var uri = URI.create(address);
    var token = uri.getPath().split("/", -1)[2];
    var call = HttpCall.browser(method + " " + uri.getPath().replace(token, "{token}"), token);
    for (var parameter : uri.getQuery().split("&", -1)) {
      call = call.withQuery(parameter.replaceFirst("=.*", ""), parameter.replaceFirst(".*=", ""));
    }
    return call;
  }

  private Page followRedirect(String address, HttpAnswer answer) {
    return answer.status() == 303
        ? get(answer.headers().getOrDefault("location", ""))
        : new Page(answer.status(), address, answer.body());
  }

  @Override
  public void close() {
    harness.close();
  }
}
