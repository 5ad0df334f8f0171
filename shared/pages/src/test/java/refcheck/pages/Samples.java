package refcheck.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import refcheck.domain.PersonId;
import refcheck.domain.TenantId;
import refcheck.domain.access.Tenant;
import refcheck.domain.cases.CaseCode;
import refcheck.domain.dossier.DossierPart.PersonPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Person;
import refcheck.domain.dossier.Relationship;
import refcheck.domain.dossier.Subject;
import refcheck.domain.form.Form;
import refcheck.domain.task.TaskKind;
import refcheck.pages.FormState.ValidationScope;
import refcheck.store.FormFiles;

/** Sample data in several languages, and malicious input. */
final class Samples {
  static final String MALICIOUS =
      "</p><script>alert(\"1\")</script>'\"&\r\nBcc: x@example.com\n\nhttps://e.example";
  static final Form GENERAL = FormFiles.find(FormFiles.DEFAULT).orElseThrow();
  static final Language EN = Language.ENGLISH;
  static final Language ZH_CN = Language.of("zh-CN").orElseThrow();
  static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  static final URI ORIGIN = URI.create("https://refs.example.com");
  static final CaseCode CODE = new CaseCode("7KQ2M4XV9C");
  static final LinkToken TOKEN = LinkToken.mint();
  static final Tenant ACME =
      new Tenant(new TenantId("acme"), "Acme", "hr@acme.example", "https://acme.example");
  static final Tenant SHILI = new Tenant(new TenantId("shili"), "示例科技", "010-0000 0000", null);
  static final Tenant EVIL = new Tenant(new TenantId("evil"), MALICIOUS, MALICIOUS, MALICIOUS);

  static final Map<String, String> WRONG =
      Map.of(
          "worked_together", "perhaps",
          "worked_from", "summer",
          "worked_to", "1850-01",
          "role", "x".repeat(201),
          "quality", "9",
          "strengths", "\n two\nlines </textarea> ");

  static final TaskKind REFERENCE = new TaskKind("reference");

  private Samples() {}

  static String form(Language language, FormState state, boolean saved) {
    return new PageRenderer()
        .form(language, summary(language), referee(language), state, saved, false);
  }

  /** A form with these fields that shows all errors. */
  static FormState formState(Map<String, String> fields) {
    return formState(fields, Map.of(), ValidationScope.ALL);
  }

  static FormState formState(
      Map<String, String> fields, Map<String, String> conflictingFields, ValidationScope scope) {
    return new FormState(
        GENERAL,
        fields,
        conflictingFields,
        FormRevision.parse("a1b2"),
        OptionalInt.empty(),
        scope,
        Instant.parse("2026-11-27T12:00:00Z"));
  }

  /** The part of a form in two windows, whose revisions are those of two drafts. */
  static FormState formState(
      Map<String, String> fields, Map<String, String> conflictingFields, OptionalInt step) {
    return new FormState(
        GENERAL,
        fields,
        conflictingFields,
        FormRevision.parse("a1.b2"),
        step,
        ValidationScope.NONE,
        Instant.parse("2026-11-27T12:00:00Z"));
  }

  static RequestSummary summary(Language language) {
    return summary(tenant(language));
  }

  static RequestSummary summary(Tenant tenant) {
    return summary(tenant, Duration.ofDays(90));
  }

  static RequestSummary summary(Tenant tenant, Duration retention) {
    return summary(tenant, retention, Optional.empty());
  }

  static RequestSummary summary(
      Tenant tenant, Duration retention, Optional<Duration> completionTime) {
    return new RequestSummary(tenant, CODE, REFERENCE, GENERAL, MONDAY, retention, completionTime);
  }

  static Tenant tenant(Language language) {
    return language.equals(ZH_CN) ? SHILI : ACME;
  }

  static PersonPart referee(Language language) {
    return language.equals(ZH_CN)
        ? referee("韩梅梅", "示例前公司", "zh-CN", new Subject("李雷", "Java 工程师"))
        : referee("Ann Lee", "Former Ltd", language.tag(), new Subject("Li Lei", "Java engineer"));
  }

  static PersonPart referee(String name, String company, String locale) {
    return referee(name, company, locale, new Subject("Li Lei", "Java engineer"));
  }

  static PersonPart referee(String name, String company, String locale, Subject subject) {
    return new PersonPart(
        PersonId.next("ref", MONDAY),
        new Person(name, "ref@example.com", Relationship.MANAGER, company, locale, null),
        subject,
        Map.of(REFERENCE, TOKEN));
  }

  static SubmissionReceipt receipt(String number) {
    return new SubmissionReceipt(number, MONDAY, Optional.of(MONDAY), Optional.empty());
  }

  static UnsavedForm unsaved(Map<String, String> fields) {
    return new UnsavedForm(
        Optional.of(TOKEN),
        "/r/" + TOKEN.secret() + "/save?step=2",
        GENERAL,
        List.copyOf(fields.entrySet()),
        "");
  }

  static FormState newForm() {
    return formState(Map.of(), Map.of(), ValidationScope.NONE);
  }

  /** The value that browsers show, without the line break after the tag. */
  static String textAreaValue(Document form, String id) {
    return form.expectFirst("#" + id).wholeText();
  }
}
