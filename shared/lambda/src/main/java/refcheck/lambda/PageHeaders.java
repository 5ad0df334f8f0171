package refcheck.lambda;

import java.util.Map;

/** The headers of every page: no caching, no referrer, no scripts, no framing. */
final class PageHeaders {
  static final Map<String, String> ALL =
      Map.of(
          "content-type", "text/html; charset=utf-8",
          "cache-control", "no-store",
          "referrer-policy", "no-referrer",
          "x-content-type-options", "nosniff",
          "x-robots-tag", "noindex, nofollow",
          "strict-transport-security", "max-age=63072000; includeSubDomains",
          "content-security-policy",
              "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                  + " base-uri 'none'; frame-ancestors 'none'");

  private PageHeaders() {}
}
