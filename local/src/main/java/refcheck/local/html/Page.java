package refcheck.local.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import refcheck.local.wire.Answer;

/** A page of the host's own; its template escapes all that it is given. */
public final class Page {

  /** Scripts and styles come from files only, and nobody frames a page. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "refcheck.local");

  private Page() {}

  /** The template is named by its folder and file, without an ending. */
  public static Answer of(int status, String template, Map<String, Object> parameters) {
    var html = new StringOutput();
    TEMPLATES.render(template + ".jte", parameters, html);
    return Answer.text(status, "html", html.toString()).with("Content-Security-Policy", POLICY);
  }
}
