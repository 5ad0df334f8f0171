package refcheck.takeanswers;

import refcheck.domain.dossier.LinkToken;
import refcheck.domain.dossier.Questionnaire;
import refcheck.edge.Request;
import refcheck.pages.Language;
import refcheck.store.Link;

/** What somebody has posted by a link, and where to send them next. */
record Post(Request request, LinkToken token, Link link) {

  static Language language(Request request) {
    return Language.choose(request.query("lang"), request.header("accept-language"));
  }

  Questionnaire questionnaire() {
    return Questionnaire.find(link.questionnaire()).orElseThrow();
  }

  /** The form's page, which shows what is typed so far. */
  String form(String query) {
    return at("/form", query);
  }

  /** The page that says where the request stands. */
  String landing(String query) {
    return at("", query);
  }

  private String at(String page, String query) {
    var language = "?lang=" + language(request).tag();
    return "/r/" + token.secret() + page + language + (query.isEmpty() ? "" : "&" + query);
  }
}
