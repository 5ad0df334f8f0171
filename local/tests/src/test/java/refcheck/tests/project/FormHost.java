package refcheck.tests.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import refcheck.domain.CaseKey;
import refcheck.domain.dossier.LinkToken;
import refcheck.emulator.json.JsonNodes;
import refcheck.emulator.template.LambdaFunction;
import refcheck.host.FunctionContext;
import refcheck.showform.ShowFormFunction;
import refcheck.submitform.SubmitFormFunction;
import refcheck.testing.InMemoryDataKeyProvider;
import refcheck.testing.InMemoryTable;
import refcheck.testing.InterceptedTable;

/** Runs the two functions of a referee's pages on one in-memory table. */
final class FormHost implements AutoCloseable {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final String FORM = "application/x-www-form-urlencoded";

  private final InMemoryTable table = new InMemoryTable();
  private final InMemoryDataKeyProvider keys = new InMemoryDataKeyProvider();
  private Optional<RuntimeException> failure = Optional.empty();
  private final LambdaFunction showFunction = function("showform");
  private final LambdaFunction submitFunction = function("submitform");
  private final ApplicationContext showContext = context(showFunction);
  private final ApplicationContext submitContext = context(submitFunction);
  private final FormCall showForm =
      new FormCall(new ShowFormFunction(showContext), showFunction, this::rejectLog);
  private final FormCall submitForm =
      new FormCall(new SubmitFormFunction(submitContext), submitFunction, this::rejectLog);
  private final FormChecks checks = new FormChecks(showContext, NOW);

  /** A reply after redirects, with the address that it came from. */
  record Page(int status, String address, String html) {}

  /** A request to one referee, identified by its check and link. */
  record RefereeLink(CaseKey check, LinkToken token) {
    /** The address that an action is posted to, or that a page is shown at. */
    String address(String action) {
      return "/r/" + token.secret() + "/" + action + "?lang=en";
    }
  }

  private static LambdaFunction function(String packageName) {
    return ProjectFiles.template().functions().stream()
        .filter(each -> each.handler().contains("." + packageName + "."))
        .findAny()
        .orElseThrow();
  }

  private ApplicationContext context(LambdaFunction function) {
    return FunctionContext.of(
        function,
        Clock.fixed(NOW, ZoneOffset.UTC),
        InterceptedTable.of(table, _ -> fail(), _ -> {}),
        keys);
  }

  private void fail() {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** A function may write to its log only when it fails. */
  private void rejectLog(String line) {
    if (failure.isEmpty()) {
      throw new AssertionError(line);
    }
  }

  /** Runs a request while every call of the table fails. */
  Page whileFailing(RuntimeException with, Supplier<Page> request) {
    failure = Optional.of(with);
    try {
      return request.get();
    } finally {
      failure = Optional.empty();
    }
  }

  /** Creates a check with one referee and opens the form. */
  RefereeLink createCheck() {
    var link = createUnopenedCheck();
    post(link.address("begin"), "");
    return link;
  }

  /** Creates a check with one referee, who has not opened the form. */
  RefereeLink createUnopenedCheck() {
    return checks.create();
  }

  /** The texts in the draft and in the conflicting draft. */
  String savedTexts(RefereeLink link) {
    return checks.savedTexts(link);
  }

  Page get(String address) {
    return followRedirect(address, showForm.reply("GET", address, FORM, new byte[0]));
  }

  Page post(String address, String body) {
    return post(address, FORM, body.getBytes(UTF_8));
  }

  Page post(String address, String contentType, byte[] body) {
    return followRedirect(address, submitForm.reply("POST", address, contentType, body));
  }

  private Page followRedirect(String address, JsonNode reply) {
    var status = JsonNodes.at(reply, "statusCode").orElseThrow().getIntValue();
    return status == 303
        ? get(JsonNodes.textAt(reply, "headers", "location").orElseThrow())
        : new Page(status, address, JsonNodes.textAt(reply, "body").orElseThrow());
  }

  @Override
  public void close() {
    showContext.close();
    submitContext.close();
  }
}
