package refcheck.pages;

/** The stylesheet of all pages. */
public final class Stylesheet {
  private static final String TEXT = ClasspathFiles.read("refcheck.css");

  private Stylesheet() {}

  /** The text of {@code /assets/refcheck.css}, which every page links to. */
  public static String text() {
    return TEXT;
  }
}
