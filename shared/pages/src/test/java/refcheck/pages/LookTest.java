package refcheck.pages;

import java.nio.file.*;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;
import refcheck.domain.dossier.Questionnaire;

class LookTest {
  @Test
  void writes() throws Exception {
    var pages = new Pages();
    var dir = Files.createDirectories(Path.of("/tmp/hb-look"));
    for (var l : Language.supported()) {
      var t = Samples.tenant(l);
      var wrong =
          Map.of(
              "worked_together",
              "perhaps",
              "worked_from",
              "summer",
              "role",
              "x".repeat(201),
              "quality",
              "4",
              "strengths",
              "abc");
      var m = new LinkedHashMap<String, String>();
      m.put("landing", pages.landing(l, t, Samples.TOKEN.secret(), false));
      m.put("landing-missing", pages.landing(l, t, Samples.TOKEN.secret(), true));
      m.put("form", Samples.form(l, Map.of(), new LinkedHashMap<>(), true));
      m.put("form-wrong", Samples.form(l, wrong, Questionnaire.GENERAL.mistakesIn(wrong), false));
      m.put("receipt", pages.receipt(l, t, "R-7K2M-90QX", Samples.MONDAY));
      m.put("declined", pages.declined(l, t));
      m.put("gone", pages.gone(l));
      m.put("failed", pages.failed(l, "req_01J"));
      var mail =
          new Letters()
              .invitation(
                  t,
                  Samples.invitations(l),
                  Samples.invitation(l),
                  Samples.ORIGIN,
                  Samples.MONDAY,
                  Duration.ofDays(90));
      m.put("letter", mail.html());
      Files.writeString(
          dir.resolve("letter-" + l.tag() + ".txt"), mail.subject() + "\n\n" + mail.text());
      for (var e : m.entrySet())
        Files.writeString(
            dir.resolve(e.getKey() + "-" + l.tag() + ".html"),
            e.getValue()
                .replace(
                    "<link rel=\"stylesheet\" href=\"/assets/refcheck.css\">",
                    "<style>" + pages.stylesheet() + "</style>"));
    }
  }
}
