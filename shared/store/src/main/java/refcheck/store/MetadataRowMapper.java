package refcheck.store;

import java.util.Map;
import java.util.stream.Collectors;
import refcheck.table.Row;

/** Maps the tenant's own texts of a case to a nested row and back. */
final class MetadataRowMapper {
  private MetadataRowMapper() {}

  static Row row(Map<String, String> metadata) {
    var row = Row.nested();
    metadata.forEach((name, text) -> row.put(name, text));
    return row.row();
  }

  static Map<String, String> metadata(Row row) {
    return row.attributes().keySet().stream().collect(Collectors.toMap(name -> name, row::text));
  }
}
