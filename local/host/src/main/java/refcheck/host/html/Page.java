package refcheck.host.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import refcheck.emulator.wire.HostResponse;

/** Renders a page of the host. The template escapes all parameters. */
public final class Page {

  /** Allows scripts and styles only from files of this host, and no framing by other sites. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
          + " 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Page.class.getClassLoader(), "refcheck.host");

  private Page() {}

  /** {@code template} is the template's folder and file, without the extension. */
  public static HostResponse of(int status, String template, Map<String, Object> parameters) {
    var html = new StringOutput();
    TEMPLATES.render(template + ".jte", parameters, html);
    return HostResponse.text(status, "html", html.toString())
        .with("Content-Security-Policy", POLICY);
  }

  /** The same for a page whose style sheet contains images, as that of Swagger UI does. */
  public static HostResponse withImagesInStyles(String template) {
    return of(200, template, Map.of())
        .with("Content-Security-Policy", POLICY.replace("img-src 'self'", "img-src 'self' data:"));
  }
}
