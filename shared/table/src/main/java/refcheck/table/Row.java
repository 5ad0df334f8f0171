package refcheck.table;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of a table, or a map within an item, by attribute name. Immutable. */
public record Row(Map<String, AttributeValue> attributes) {
  public Row {
    attributes = Map.copyOf(attributes);
  }

  public String text(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("missing attribute " + name)).s();
  }

  public Optional<String> optionalText(String name) {
    return find(name).map(AttributeValue::s);
  }

  public long number(String name) {
    return Long.parseLong(
        find(name).orElseThrow(() -> new IllegalStateException("missing attribute " + name)).n());
  }

  /** The number; 0 if the attribute is missing. */
  public long optionalNumber(String name) {
    return find(name).map(value -> Long.parseLong(value.n())).orElse(0L);
  }

  public boolean flag(String name) {
    return find(name).map(AttributeValue::bool).orElse(false);
  }

  public Instant instant(String name) {
    return Instant.ofEpochMilli(number(name));
  }

  public Optional<Instant> optionalInstant(String name) {
    return find(name).map(value -> Instant.ofEpochMilli(Long.parseLong(value.n())));
  }

  public byte[] bytes(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("missing attribute " + name))
        .b()
        .asByteArray();
  }

  public List<Row> rows(String name) {
    return find(name).map(AttributeValue::l).orElse(List.of()).stream()
        .map(each -> new Row(each.m()))
        .toList();
  }

  public List<String> texts(String name) {
    return find(name).map(AttributeValue::l).orElse(List.of()).stream()
        .map(AttributeValue::s)
        .toList();
  }

  /** A nested row; empty if the attribute is missing. */
  public Row row(String name) {
    return new Row(find(name).map(AttributeValue::m).orElse(Map.of()));
  }

  private Optional<AttributeValue> find(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** Starts a row with this key. */
  public static Builder at(RowKey key) {
    return new Builder().put("pk", key.pk()).put("sk", key.sk());
  }

  /** Starts a nested row without a key. */
  public static Builder nested() {
    return new Builder();
  }

  /** Collects attributes; leaves out null and empty values. */
  public static final class Builder {
    private final Map<String, AttributeValue> attributes = new HashMap<>();

    public Builder put(String name, @Nullable String value) {
      if (value != null) {
        attributes.put(name, AttributeValue.fromS(value));
      }
      return this;
    }

    /** Puts the milliseconds since 1970: a number takes a third of the bytes of a text. */
    public Builder put(String name, @Nullable Instant value) {
      return value == null ? this : put(name, value.toEpochMilli());
    }

    public Builder put(String name, long value) {
      attributes.put(name, AttributeValue.fromN(Long.toString(value)));
      return this;
    }

    public Builder put(String name, boolean value) {
      attributes.put(name, AttributeValue.fromBool(value));
      return this;
    }

    public Builder put(String name, byte[] value) {
      attributes.put(name, AttributeValue.fromB(SdkBytes.fromByteArray(value)));
      return this;
    }

    public Builder put(String name, Row value) {
      if (!value.attributes().isEmpty()) {
        attributes.put(name, AttributeValue.fromM(value.attributes()));
      }
      return this;
    }

    public Builder putRows(String name, List<Row> values) {
      attributes.put(
          name,
          AttributeValue.fromL(
              values.stream().map(each -> AttributeValue.fromM(each.attributes())).toList()));
      return this;
    }

    public Builder putTexts(String name, List<String> values) {
      if (!values.isEmpty()) {
        attributes.put(
            name, AttributeValue.fromL(values.stream().map(AttributeValue::fromS).toList()));
      }
      return this;
    }

    public Row row() {
      return new Row(attributes);
    }
  }
}
