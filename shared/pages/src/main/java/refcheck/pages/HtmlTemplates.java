package refcheck.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** The templates of this room, compiled with it; they escape all that they are given. */
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
