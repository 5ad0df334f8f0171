package refcheck.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Renders the precompiled HTML templates of this module. They escape all parameters. */
final class HtmlTemplates {
  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlTemplates.class.getClassLoader(), "refcheck.pages");

  String render(String name, Messages texts, Map<String, Object> parameters) {
    var all = new HashMap<>(parameters);
    all.put("texts", texts);
    var html = new StringOutput();
    engine.render(name + ".jte", all, html);
    return html.toString();
  }
}
