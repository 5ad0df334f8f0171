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

/** Obvious samples, in both languages and in the worst case. */
final class Samples {
  static final String NASTY =
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
  static final Tenant EVIL = new Tenant(new TenantId("evil"), NASTY, NASTY, NASTY);

  static final Map<String, String> WRONG =
      Map.of(
          "worked_together", "perhaps",
          "worked_from", "summer",
          "worked_to", "1850-01",
          "role", "x".repeat(201),
          "quality", "9",
          "strengths", "\n two\nlines </textarea> ");

  private Samples() {}

  static String form(Language language, FormState typed, boolean saved) {
    return new PageRenderer()
        .form(
            language,
            asker(language),
            invitations(language),
            invitation(language),
            typed,
            saved,
            false);
  }

  /** A form that complains of everything that is wrong in these fields. */
  static FormState typed(Map<String, String> fields) {
    return typed(fields, Map.of(), ValidationScope.ALL);
  }

  static FormState typed(
      Map<String, String> fields, Map<String, String> elsewhere, ValidationScope complaint) {
    return new FormState(
        Questionnaire.GENERAL,
        fields,
        elsewhere,
        FormRevision.parse("a1b2"),
        OptionalInt.empty(),
        complaint,
        Instant.parse("2026-11-27T12:00:00Z"));
  }

  static RequestSummary asker(Language language) {
    return asker(tenant(language));
  }

  static RequestSummary asker(Tenant tenant) {
    return asker(tenant, Duration.ofDays(90));
  }

  static RequestSummary asker(Tenant tenant, Duration retention) {
    return new RequestSummary(tenant, CODE, terms(retention), Optional.empty());
  }

  static Terms terms(Duration retention) {
    var consent = new Terms.ConsentAttestation("key_1", MONDAY, "v1");
    return new Terms(MONDAY, MONDAY, retention, Questionnaire.GENERAL.id(), consent);
  }

  static Tenant tenant(Language language) {
    return language.equals(ZH_CN) ? SHILI : ACME;
  }

  static Referee invitation(Language language) {
    return language.equals(ZH_CN)
        ? invitation("韩梅梅", "示例前公司", "zh-CN")
        : invitation("Ann Lee", "Former Ltd", language.tag());
  }

  static Referee invitation(String name, String company, String locale) {
    return new Referee(name, "ref@example.com", Relationship.MANAGER, company, locale, null, TOKEN);
  }

  static DossierPart.Referees invitations(Language language) {
    return language.equals(ZH_CN)
        ? invitations("李雷", "Java 工程师", invitation(language))
        : invitations("Li Lei", "Java engineer", invitation(language));
  }

  static DossierPart.Referees invitations(String candidate, String position, Referee invitation) {
    var byReferee = new LinkedHashMap<RefereeId, Referee>();
    byReferee.put(RefereeId.next(MONDAY), invitation);
    return new DossierPart.Referees(candidate, position, byReferee);
  }

  /** What a browser shows in a text area: it drops one line break after the tag, jsoup does not. */
  static String typed(Document form, String id) {
    return form.expectFirst("#" + id).wholeText().replaceFirst("^\n", "");
  }
}
