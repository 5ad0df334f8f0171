package refcheck.showform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import refcheck.domain.dossier.LinkToken;

/**
 * What a path leads to. Mail programs change links: they add a dot, a bracket or a quote, break
 * lines, or change the case. Every such path leads to the page of its link.
 */
sealed interface PagePath {
  /**
   * What a mail program inserts into a link when it breaks a line: blanks, {@code =}, invisibles.
   */
  Pattern INSERTED = Pattern.compile("[=\\s\\p{Z}\\p{Cf}]");

  Pattern LINK =
      Pattern.compile(
          "/+r/+[^/0-9a-z_-]*(?:3D)?([0-9a-z_-]{43})[^/]*(?:/+[^/0-9a-z]*([a-z]*).*)?",
          Pattern.CASE_INSENSITIVE);

  Pattern API = Pattern.compile("/+v1(?:/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  String STYLESHEET_PATH = "/assets/refcheck.css";

  /** A page of a link, at its own address or at a changed one. */
  record LinkPage(LinkToken token, Page page, boolean isExact) implements PagePath {}

  /** The stylesheet of all pages. */
  record Stylesheet() implements PagePath {}

  /** A path under {@code /v1} that is no operation of the API. */
  record UnknownOperation() implements PagePath {}

  /** Any other path. */
  record Unknown() implements PagePath {}

  /** A page of a link. */
  enum Page {
    LANDING(""),
    FORM("/form"),
    SENT("/sent");

    /** Paths that forms are posted to lead a GET to the page with the form. */
    private static final Map<String, Page> BY_LAST_SEGMENT =
        Map.of("form", FORM, "save", FORM, "submit", FORM, "sent", SENT);

    private final String path;

    Page(String path) {
      this.path = path;
    }

    /** What follows the token in the page's address. */
    String path() {
      return path;
    }

    private static Page of(String lastSegment) {
      return BY_LAST_SEGMENT.getOrDefault(lastSegment.toLowerCase(Locale.ROOT), LANDING);
    }
  }

  /** What a decoded path leads to. */
  static PagePath parse(String path) {
    if (path.equals(STYLESHEET_PATH)) {
      return new Stylesheet();
    }
    if (API.matcher(path).matches()) {
      return new UnknownOperation();
    }
    return link(path).<PagePath>map(page -> page).orElseGet(Unknown::new);
  }

  private static Optional<LinkPage> link(String path) {
    var matcher = LINK.matcher(INSERTED.matcher(path).replaceAll(""));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var last = Optional.ofNullable(matcher.group(2)).orElse("");
    var page = Page.of(last);
    var link = "/r/" + matcher.group(1);
    var isExact = path.equals(link + page.path()) || path.equals(link + "/unsubscribe");
    return Optional.of(new LinkPage(new LinkToken(matcher.group(1)), page, isExact));
  }
}
