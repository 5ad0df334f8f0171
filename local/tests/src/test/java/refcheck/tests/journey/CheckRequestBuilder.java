package refcheck.tests.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import refcheck.json.Json;

/** Builds the body of a request for a check. Each instance has unique sample data. */
public final class CheckRequestBuilder {
  public final String mark = UUID.randomUUID().toString().substring(0, 8);
  public final Map<String, Object> body;
  private final List<Object> referees = new ArrayList<>();

  private CheckRequestBuilder(Instant now, String locale, String name, String title) {
    this.body =
        Json.object(
            "external_id",
            "req-" + mark,
            "locale",
            locale,
            "candidate",
            Json.object("name", name, "email", "casey-" + mark + "@example.com", "country", "GB"),
            "position",
            Json.object("title", title, "country", "GB"),
            "consent",
            Json.object("attested", true, "obtained_at", now.toString(), "text_version", "2026-05"),
            "referees",
            referees,
            "metadata",
            Json.object("team", "core"));
  }

  public static CheckRequestBuilder english(Instant now) {
    return new CheckRequestBuilder(now, "en", "Casey Sample", "Warehouse Team Lead");
  }

  public static CheckRequestBuilder chinese(Instant now) {
    return new CheckRequestBuilder(now, "zh-CN", "样例甲", "仓库主管样例");
  }

  /** Adds a referee with this name, language and address. */
  public CheckRequestBuilder referee(String name, String locale, String email) {
    referees.add(
        Json.object(
            "name",
            name,
            "email",
            email,
            "relationship",
            "manager",
            "company",
            "Former Sample Works",
            "locale",
            locale,
            "country",
            "GB"));
    return this;
  }

  /** Adds a referee for whom only the address matters. */
  public CheckRequestBuilder referee(String email) {
    return referee("Robin Sample", "en", email);
  }

  public CheckRequestBuilder with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  /** An address that no other test uses. */
  public String address(String name) {
    return name + "-" + mark + "@former.example.com";
  }
}
