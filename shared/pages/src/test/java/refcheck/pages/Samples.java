package refcheck.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jsoup.nodes.Document;
import refcheck.domain.CheckCode;
import refcheck.domain.RefereeId;
import refcheck.domain.Tenant;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.dossier.DossierPart;
import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.domain.dossier.Referee;
import refcheck.domain.dossier.Relationship;
import refcheck.pages.FormState.ValidationScope;

/** Sample data in several languages, and malicious input. */
final class Samples {
  static final String MALICIOUS =
      "</p><script>alert(\"1\")</script>'\"&\r\nBcc: x@example.com\n\nhttps://e.example";
  static final Language EN = Language.ENGLISH;
  static final Language ZH_CN = Language.of("zh-CN").orElseThrow();
  static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  static final URI ORIGIN = URI.create("https://refs.example.com");
  static final CheckCode CODE = new CheckCode("7KQ2M4XV9C");
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

  private Samples() {}

  static String form(Language language, FormState state, boolean saved) {
    return new PageRenderer()
        .form(
            language,
            summary(language),
            referees(language),
            referee(language),
            state,
            saved,
            false);
  }

  /** A form with these fields that shows all errors. */
  static FormState formState(Map<String, String> fields) {
    return formState(fields, Map.of(), ValidationScope.ALL);
  }

  static FormState formState(
      Map<String, String> fields, Map<String, String> conflictingFields, ValidationScope scope) {
    return new FormState(
        Questionnaire.GENERAL,
        fields,
        conflictingFields,
        FormRevision.parse("a1b2"),
        OptionalInt.empty(),
        scope,
        Instant.parse("2026-11-27T12:00:00Z"));
  }

  static RequestSummary summary(Language language) {
    return summary(tenant(language));
  }

  static RequestSummary summary(Tenant tenant) {
    return summary(tenant, Duration.ofDays(90));
  }

  static RequestSummary summary(Tenant tenant, Duration retention) {
    return new RequestSummary(tenant, CODE, terms(retention), Optional.empty());
  }

  static Terms terms(Duration retention) {
    var consent = new Terms.ConsentAttestation("key_1", MONDAY, "v1");
    return new Terms(MONDAY, MONDAY, retention, Questionnaire.GENERAL.id(), consent);
  }

  static Tenant tenant(Language language) {
    return language.equals(ZH_CN) ? SHILI : ACME;
  }

  static Referee referee(Language language) {
    return language.equals(ZH_CN)
        ? referee("韩梅梅", "示例前公司", "zh-CN")
        : referee("Ann Lee", "Former Ltd", language.tag());
  }

  static Referee referee(String name, String company, String locale) {
    return new Referee(name, "ref@example.com", Relationship.MANAGER, company, locale, null, TOKEN);
  }

  static DossierPart.Referees referees(Language language) {
    return language.equals(ZH_CN)
        ? referees("李雷", "Java 工程师", referee(language))
        : referees("Li Lei", "Java engineer", referee(language));
  }

  static DossierPart.Referees referees(String candidate, String position, Referee referee) {
    var byReferee = new LinkedHashMap<RefereeId, Referee>();
    byReferee.put(RefereeId.next(MONDAY), referee);
    return new DossierPart.Referees(candidate, position, byReferee);
  }

  /** The value that browsers show, without the line break after the tag. */
  static String textAreaValue(Document form, String id) {
    return form.expectFirst("#" + id).wholeText();
  }
}
